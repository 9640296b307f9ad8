package org.onewindow.spi.department;

import org.onewindow.spi.PluginApi;

/**
 * Carries dispatches (分办) to departments' own systems of one kind and brings back what they answered.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code hall.yaml} binds each department to a kind and its settings. If two beans
 * are of one kind neither is used, their dispatches wait in the failed list, and a finding names both classes.
 * <p><b>Guaranteed.</b> Each dispatch is offered at least once, in order per application and department, always with the
 * same {@link Dispatch#key()}, after its act is committed and outside any transaction. Retries and time limits are the
 * framework's work.
 * <p><b>Units.</b> Points in time are UTC instants; file sizes are bytes.
 * <p><b>Errors.</b> A department's "no" is a {@link DispatchAnswer.Refused}, not an exception. Throw {@link
 * DepartmentUnreachableException} to be called again, until the dispatch reaches its age limit. Anything else thrown is a
 * defect of the adapter: it is counted, reported as OW-SPI-2003, and the fifth sets the dispatch aside.
 * <p><b>Threads.</b> Called from several threads; keep no state between calls and give up when interrupted.
 * <p><b>Source.</b> The names are the glossary's; an adapter adds no legal rule of its own.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface DepartmentAdapter {
    /** The kind of system served, as {@code hall.yaml} names it; the same on every call. */
    String kind();

    /**
     * Hands one dispatch over and waits for the department's answer.
     *
     * @param dispatch what the department is to do, with what it may see
     * @param binding the department addressed and its settings
     * @return taken under the department's own number, or refused with reasons
     * @throws DepartmentUnreachableException if it is not known whether the department has the dispatch
     */
    DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding);
}
