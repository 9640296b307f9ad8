package org.onewindow.routing.dispatch;

import java.util.List;
import org.onewindow.spi.settings.SettingsReader;

/** The finding codes of dispatches and replies; texts in two languages lie in routing's bundle. */
public final class DispatchCodes {
    /** There is no such dispatch. */
    public static final String NO_SUCH_DISPATCH = "OW-RTE-2101";
    /** The dispatch is on its way or with the department: its state. */
    public static final String NOT_STUCK = "OW-RTE-2102";
    /** A reply to a dispatch that the department never got. */
    public static final String UNKNOWN_DISPATCH = "OW-RTE-2103";
    /** A reply came a second time under the same key and said something else. */
    public static final String CONTRADICTS_ITSELF = "OW-RTE-2104";
    /** A department's own number of a matter is missing or too long. */
    public static final String NUMBER_UNUSABLE = "OW-RTE-2105";
    /** There is no such reply, or it needs no settling. */
    public static final String NO_SUCH_REPLY = "OW-RTE-2106";

    /** {@code hall.yaml} names a kind of adapter that the hall does not have. */
    public static final String UNKNOWN_KIND = "OW-RTE-2207";
    /** A mapping of replies names a word that is no answer. */
    public static final String NO_SUCH_ANSWER = "OW-RTE-2208";
    /** The configuration lacks what an adapter needs. */
    public static final String NOT_CONFIGURED = "OW-RTE-2209";
    /** A message lacks the code that only whoever was asked can know. */
    public static final String UNPROVEN = "OW-RTE-2210";
    /** A message cannot be read as a reply: what is missing or wrong. */
    public static final String UNREADABLE = "OW-RTE-2211";
    /** A call whose signature is forged, old, or made with another secret. */
    public static final String FORGED = "OW-RTE-2212";

    /** What should be a mail address is none. */
    public static final String NO_MAIL_ADDRESS = "OW-RTE-2213";

    /** What should name a folder does not. */
    public static final String NO_FOLDER_NAME = "OW-RTE-2214";

    /** What {@link SettingsReader} finds wrong with settings; their texts lie in this module's bundle. */
    static final List<String> OF_SETTINGS = List.of(
            SettingsReader.UNKNOWN,
            SettingsReader.MISSING,
            SettingsReader.NO_DURATION,
            SettingsReader.NO_ADDRESS,
            SettingsReader.NO_POINTER,
            SettingsReader.NO_SUCH_WORD);

    private DispatchCodes() {}
}
