package org.onewindow.adapters.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.catalog.checker.CatalogueTexts;
import org.onewindow.core.appointment.AppointmentTexts;
import org.onewindow.core.definition.DefinitionTexts;
import org.onewindow.core.queue.QueueTexts;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextBundle;
import org.onewindow.core.time.TimeTexts;
import org.onewindow.forms.template.FormTexts;
import org.onewindow.routing.RoutingTexts;

/**
 * Every rule of the checker, with what it says in both languages and two examples. The examples are changes to one small hall, and
 * a test runs them: what the book says is what the checker does.
 */
final class RuleBook {
    private static final String EXAMPLES = "rule-examples.yaml";
    /** In a rule's own text stands what its arguments are replaced by. */
    private static final String OPEN_PLACES = "\\{\\d(:[a-z.]+)?}";

    /** What the checker and the kinds of definitions say. */
    static final List<TextBundle> TEXTS = List.of(
            new KernelTexts(),
            new DefinitionTexts(),
            new TimeTexts(),
            new CatalogueTexts(),
            new FormTexts(),
            new RoutingTexts(),
            new QueueTexts(),
            new AppointmentTexts(),
            new CommandTexts());

    private final Messages messages;
    private final List<Rule> rules;

    private RuleBook(Messages messages, List<Rule> rules) {
        this.messages = messages;
        this.rules = rules;
    }

    /** The book of this release. */
    static RuleBook load() {
        Messages messages = Messages.of(TEXTS.toArray(TextBundle[]::new));
        return new RuleBook(messages, read());
    }

    /** By code. */
    List<Rule> rules() {
        return rules;
    }

    /** The page of every rule, in Markdown, in both languages. */
    String page() {
        RulePage page = new RulePage(this);
        rules.forEach(page::add);
        return page.text();
    }

    /** One rule for a terminal. */
    Optional<String> rule(String code, Locale locale) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> explained(rule, locale));
    }

    /** What a rule says, with … for its arguments. */
    String text(String key, Locale locale) {
        return messages.text(key, locale).replaceAll(OPEN_PLACES, "…");
    }

    private String explained(Rule rule, Locale locale) {
        String code = rule.code();
        return code + " " + text("report." + rule.severity(), locale) + "\n"
                + text(code, locale) + "\n"
                + text(code + ".why", locale) + "\n"
                + text(code + ".mend", locale) + "\n"
                + (rule.hasExamples() ? "\n" + examples(rule, locale) : "");
    }

    private String examples(Rule rule, Locale locale) {
        return text("explain.fails", locale) + "\n"
                + indented(rule.fails()) + "\n"
                + text("explain.passes", locale) + "\n"
                + indented(rule.passes());
    }

    private static String indented(List<Change> example) {
        return example.stream()
                        .map(Change::shown)
                        .flatMap(String::lines)
                        .map(line -> "    " + line)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static List<Rule> read() {
        try (InputStream in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(EXAMPLES))) {
            List<Rule> rules = new ArrayList<>();
            new YAMLMapper().readTree(in).properties().forEach(each -> rules.add(rule(each.getKey(), each.getValue())));
            rules.sort(Comparator.comparing(Rule::code));
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + EXAMPLES, e);
        }
    }

    private static Rule rule(String code, JsonNode node) {
        return new Rule(
                code,
                node.path("severity").asText("ERROR"),
                changes(node.path("fails")),
                changes(node.path("passes")),
                also(node.path("also")));
    }

    private static List<String> also(JsonNode codes) {
        List<String> also = new ArrayList<>();
        if (codes.isTextual()) {
            also.add(codes.asText());
        }
        codes.forEach(code -> also.add(code.asText()));
        return List.copyOf(also);
    }

    private static List<Change> changes(JsonNode example) {
        List<Change> changes = new ArrayList<>();
        example.properties()
                .forEach(each ->
                        changes.add(new Change(each.getKey(), each.getValue().asText())));
        return List.copyOf(changes);
    }

    /**
     * A rule of the checker.
     *
     * @param severity as findings have it
     * @param fails an example that the rule objects to; empty if no example can show it
     * @param passes the same, mended
     * @param also other codes that the failing example cannot help to break too
     */
    record Rule(String code, String severity, List<Change> fails, List<Change> passes, List<String> also) {
        /** Whether examples show it; there are none of files that are no text, of what only a running hall knows, and of defects. */
        boolean hasExamples() {
            return !fails.isEmpty();
        }
    }

    /**
     * One change to the hall of the examples.
     *
     * @param file the file that is changed; {@code !} before it: replaced as a whole; {@code -} before it: taken away; {@code #}
     *     before it: replaced by bytes in hexadecimal
     * @param text the members that are put into the file (a JSON merge patch, RFC 7386); the new text or bytes
     */
    record Change(String file, String text) {
        /** The file's name, without what is done to it. */
        String name() {
            return "!-#".indexOf(file.charAt(0)) < 0 ? file : file.substring(1);
        }

        /** How people are shown it. */
        String shown() {
            return switch (file.charAt(0)) {
                case '-' -> "# no file " + name();
                case '#' -> "# " + name() + ", as bytes\n" + text.strip();
                default -> (name().endsWith(".json") ? "// " : "# ") + name() + "\n" + text.stripTrailing();
            };
        }
    }
}
