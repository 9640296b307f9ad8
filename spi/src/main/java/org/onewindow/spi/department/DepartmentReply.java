package org.onewindow.spi.department;

import java.util.Objects;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;

/**
 * What a department's own system answers, at once or days later, to one dispatch.
 *
 * @param dispatch {@link Dispatch#key()} of what it answers
 * @param key the department's own key of this reply, the same on every repetition: printable ASCII without blanks, 1 to 80
 * @param officer how the department names the person who answered: letters, digits, dots, hyphens, underscores, 1 to 28; never a
 *     citizen's number
 * @param answer what was answered
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record DepartmentReply(String dispatch, String key, String officer, Answer answer) {
    /** How a department names its person: letters, digits, dots, hyphens and underscores, 1 to 28. */
    public static final Pattern OFFICER = Pattern.compile("[A-Za-z0-9._-]{1,28}");

    /** Shape of a dispatch's key. */
    public static final Pattern DISPATCH = Pattern.compile("[0-9a-f]{32}");

    /** Shape of a reply's own key. */
    public static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");

    /** Characters of grounds at most. */
    public static final int LONGEST_GROUNDS = 1_800;

    public DepartmentReply {
        require(DISPATCH, dispatch, "dispatch");
        require(KEY, key, "key");
        require(OFFICER, officer, "officer");
        Objects.requireNonNull(answer, "answer");
    }

    private static void require(Pattern shape, String text, String what) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException(what + " of a reply has a wrong shape");
        }
    }

    /** What was answered. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public sealed interface Answer {
        /** What it rests on, at most 1,800 characters. */
        String grounds();
    }

    /**
     * 办理意见.
     *
     * @param grounds may be empty only when agreeing
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Opinion(OpinionKind kind, String grounds) implements Answer {
        public Opinion {
            Objects.requireNonNull(kind, "kind");
            requireRoom(grounds);
        }
    }

    /**
     * 决定.
     *
     * @param grounds facts and legal basis, reasons when refusing; not blank
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Decision(DecisionKind kind, String grounds) implements Answer {
        public Decision {
            Objects.requireNonNull(kind, "kind");
            requireRoom(grounds);
        }
    }

    private static void requireRoom(String grounds) {
        if (grounds.length() > LONGEST_GROUNDS) {
            throw new IllegalArgumentException("grounds have at most " + LONGEST_GROUNDS + " characters");
        }
    }

    /** For logs; without the grounds. */
    @Override
    public String toString() {
        return "DepartmentReply[" + dispatch + " " + key + "]";
    }
}
