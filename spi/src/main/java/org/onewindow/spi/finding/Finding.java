package org.onewindow.spi.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * One problem, with everything a person needs to mend it.
 *
 * <p><b>Shape.</b> The texts (what, why, how to mend) live in message bundles under the {@code code}, in zh-CN and English;
 * the finding itself carries only the code and the arguments, so it can be shown in the reader's language and stored
 * without a language. Argument {@code n} fills {@code {n}} in the text.
 *
 * @param code stable code {@code OW-<AREA>-nnnn}; never reused for something else
 * @param severity how much it weighs
 * @param subject what it is about: a form field as JSON pointer ({@code /investment}), a material id, or the empty string
 * @param place where in a definition file, if it is about one
 * @param arguments values for the text, in order; no personal data
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Finding(
        String code, Severity severity, String subject, Optional<SourcePlace> place, List<String> arguments) {
    private static final Pattern CODE = Pattern.compile("OW-[A-Z]{3}-\\d{4}");

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
        arguments = List.copyOf(arguments);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a finding code: " + code);
        }
    }

    /** An error that is about {@code subject}. */
    public static Finding error(String code, String subject, String... arguments) {
        return new Finding(code, Severity.ERROR, subject, Optional.empty(), List.of(arguments));
    }

    /** A warning that is about {@code subject}. */
    public static Finding warning(String code, String subject, String... arguments) {
        return new Finding(code, Severity.WARNING, subject, Optional.empty(), List.of(arguments));
    }

    /** The same finding, located in a definition file. */
    public Finding at(SourcePlace where) {
        return new Finding(code, severity, subject, Optional.of(where), arguments);
    }

    /** Whether this finding stops what was asked for. */
    public boolean stops() {
        return severity == Severity.ERROR;
    }
}
