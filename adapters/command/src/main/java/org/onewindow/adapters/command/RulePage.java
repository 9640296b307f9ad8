package org.onewindow.adapters.command;

import java.util.List;
import java.util.Locale;
import org.onewindow.adapters.command.RuleBook.Change;
import org.onewindow.adapters.command.RuleBook.Rule;

/** Writes the page of rules. */
final class RulePage {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final RuleBook book;
    private final StringBuilder page = new StringBuilder();

    RulePage(RuleBook book) {
        this.book = book;
        page.append("# ").append(both("explain.title")).append("\n\n");
        LANGUAGES.forEach(
                locale -> page.append(book.text("explain.intro", locale)).append("\n\n"));
    }

    void add(Rule rule) {
        String code = rule.code();
        page.append("<a id=\"").append(code.toLowerCase(Locale.ROOT)).append("\"></a>\n");
        page.append("## ").append(code).append(" · ").append(both("report." + rule.severity()));
        page.append("\n\n");
        for (Locale locale : LANGUAGES) {
            page.append("**").append(book.text(code, locale)).append("** ");
            page.append(book.text(code + ".why", locale)).append(' ');
            page.append(book.text(code + ".mend", locale)).append("\n\n");
        }
        if (rule.hasExamples()) {
            addExamples(rule);
        }
    }

    private void addExamples(Rule rule) {
        page.append(both("explain.fails")).append("\n\n");
        rule.fails().forEach(this::add);
        page.append(both("explain.passes")).append("\n\n");
        rule.passes().forEach(this::add);
    }

    private void add(Change change) {
        String language = change.name().endsWith(".json") ? "json" : "yaml";
        page.append("```").append(language).append('\n').append(change.shown()).append("\n```\n\n");
    }

    String text() {
        return page.toString().stripTrailing() + "\n";
    }

    private String both(String key) {
        return book.text(key, Locale.SIMPLIFIED_CHINESE) + " " + book.text(key, Locale.ENGLISH);
    }
}
