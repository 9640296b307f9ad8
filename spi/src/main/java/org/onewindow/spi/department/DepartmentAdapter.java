package org.onewindow.spi.department;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/**
 * Carries dispatches (分办) to departments' own systems of one kind and brings back what they answered.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code hall.yaml} binds each department to a kind and its settings. If two beans
 * are of one kind neither is used, their dispatches wait in the failed list, and a finding names both classes.
 * <p><b>Guaranteed.</b> Each dispatch is offered at least once, in order per application and department, always with the
 * same {@link Dispatch#key()}, after its act is committed and outside any transaction. A dispatch whose answer is not needed any
 * more is {@linkplain Dispatch.Purpose#CALL_OFF called off} if it was ever offered. Retries, time limits, and how many calls run at
 * once for one department are the framework's work: a call that takes longer than {@code onewindow.dispatch.patience} (default 30
 * s) is interrupted and counts as unreachable.
 * <p><b>Answers.</b> A system that is asked and answers at once may hand in its reply through {@link DepartmentReplies} before
 * {@code send} returns; one that calls back hands in replies when they come; one that must be asked for them {@linkplain #collects()
 * says so} and is asked again and again by {@code ReplyCollector}, which the embedding program runs as often as it likes.
 * <p><b>Units.</b> Points in time are UTC instants; file sizes are bytes.
 * <p><b>Errors.</b> A department's "no" is a {@link DispatchAnswer.Refused}, not an exception. Throw {@link
 * DepartmentUnreachableException} to be called again, until the dispatch reaches its age limit ({@code
 * onewindow.dispatch.age-limit}, default 24 h). Anything else thrown is a defect of the adapter: it is counted, reported as
 * OW-SPI-2003, and the fifth sets the dispatch aside.
 * <p><b>Threads.</b> Called from several threads; keep no state between calls and give up when interrupted. An adapter that does not
 * give up uses up its department's threads, and nobody else's.
 * <p><b>Source.</b> The names are the glossary's; an adapter adds no legal rule of its own.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface DepartmentAdapter {
    /** The kind of system served, as {@code hall.yaml} names it; the same on every call. */
    String kind();

    /**
     * What is wrong with the settings of {@code binding}, everything at once; asked whenever definitions are checked, and so before
     * anything is dispatched. A pure function of the binding and of the configuration. {@link SettingsReader} does most of it.
     *
     * @return one finding for each wrong setting, whose subject is the setting's name
     */
    default List<Finding> check(DepartmentBinding binding) {
        return List.of();
    }

    /**
     * Whether a person at the department has to type what is dispatched into its own system once more (二次录入): true where letters go to
     * people rather than to a system. The hall counts it for each department and shows it.
     */
    default boolean typedAgain(DepartmentBinding binding) {
        return false;
    }

    /**
     * Hands one dispatch over and waits for what the department's system says at once.
     *
     * @param dispatch what the department is to do, with what it may see
     * @param binding the department addressed and its settings
     * @param files opens the electronic materials, as long as this call runs
     * @return taken under the department's own number, or refused with reasons
     * @throws DepartmentUnreachableException if it is not known whether the department has the dispatch
     */
    DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files);

    /** Whether the hall has to ask for replies: true for systems that cannot call back; the same on every call. */
    default boolean collects() {
        return false;
    }

    /**
     * The replies that lie ready and were not {@linkplain #confirm confirmed}, oldest first, as many as are good to handle at once.
     * Asked only if the adapter {@linkplain #collects() collects}.
     *
     * @throws DepartmentUnreachableException if they cannot be fetched now
     */
    default List<DepartmentReply> collect(DepartmentBinding binding) {
        return List.of();
    }

    /**
     * Tells what became of a collected reply, so that it is not collected again; called once or more.
     *
     * @throws DepartmentUnreachableException if it cannot be told now; the reply will then be collected again, which does no harm
     */
    default void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        // nothing to tell where nothing is collected
    }

    /**
     * The keys of the dispatches that the department has and has not closed, for the nightly comparison "no application lost".
     *
     * @return empty if its system keeps no list that can be asked for
     * @throws DepartmentUnreachableException if it cannot be asked now
     */
    default Optional<Set<String>> openDispatches(DepartmentBinding binding) {
        return Optional.empty();
    }
}
