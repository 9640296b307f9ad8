package org.onewindow.spi.facts;

import java.util.List;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;

/**
 * Knows facts about subjects by their one number (一号).
 *
 * <p><b>Shape.</b> One CDI bean per kind. If two beans are of one kind neither is used, and a finding names both classes.
 * <p><b>Guaranteed.</b> Called outside any transaction, with a purpose that stands in the audit; only for facts it says it knows.
 * <p><b>Demanded.</b> At most one fact per name; no fact that was not asked for (such are dropped and reported).
 * <p><b>Units.</b> Points in time are UTC; amounts of money are minor units of the currency named beside them.
 * <p><b>Errors.</b> "Nothing known" is the empty list. Anything thrown is counted against the source and the form is filled
 * without it; the applicant types what is missing.
 * <p><b>Threads.</b> Called from several threads at once; give up when interrupted.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface FactSource {
    /** The kind of source, as forms' bindings name it; the same on every call. */
    String kind();

    /** What people call the source; its kind if it has no name of its own. */
    default LocalizedText name() {
        return new LocalizedText(kind(), kind());
    }

    /** Names of the facts this source can know; checked against the forms' bindings at load. */
    Set<String> knows();

    /** What is known of {@code subject}, of the facts asked for. */
    List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose);

    /**
     * Why the facts are looked up; recorded with every access.
     *
     * @param item id of the item being applied for
     * @param actor who asks
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Purpose(String item, String actor) {}
}
