package org.onewindow.adapters.web.hall;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page as it was answered.
 *
 * @param status HTTP status
 * @param path where it is, after every redirect
 * @param html what it shows
 */
public record Page(int status, String path, Document html) {
    /** The form that is sent to a path with that end. */
    public Form form(String actionEnd) {
        return Form.of((FormElement) one("form[action$='" + actionEnd + "']"));
    }

    /** Whether there is such an element. */
    public boolean shows(String selector) {
        return !html.select(selector).isEmpty();
    }

    /** The first such element. */
    public Element one(String selector) {
        return Objects.requireNonNull(
                html.selectFirst(selector), () -> "no " + selector + " on " + path + ":\n" + text());
    }

    /** What the page says. */
    public String text() {
        Element main = html.selectFirst("main");
        return main == null ? html.text() : main.text();
    }

    /** The summary of what is wrong: one line for each problem. */
    public List<String> problems() {
        return html.select(".problems li").eachText();
    }

    /** What is said to be wrong beside the input of that name. */
    public String beside(String name) {
        Element input = one("[name='" + name + "']");
        return Stream.of(".field", ".material, .formrow, .rows")
                .flatMap(around -> Stream.ofNullable(input.closest(around)))
                .map(around -> around.select(".problem").text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What stands in the input of that name. */
    public String value(String name) {
        Element input = one("[name='" + name + "']");
        return input.tagName().equals("textarea") ? input.wholeText().strip() : input.val();
    }

    @Override
    public String toString() {
        return status + " " + path + "\n" + html.text();
    }
}
