package org.onewindow.adapters.web.page;

import io.pebbletemplates.pebble.PebbleEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalog.phrase.Phrases;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.forms.prefill.Sources;

/**
 * Renders templates. Everything put into a page is escaped; the templates see texts, dates and findings through functions.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Renderer {
    private final PebbleEngine engine;

    @Inject
    Renderer(
            Messages messages,
            PublishedDefinitions definitions,
            Theme theme,
            Phrases phrases,
            LimitWords limits,
            Sources sources) {
        this.engine = new PebbleEngine.Builder()
                .loader(theme.templates())
                .autoEscaping(true)
                .strictVariables(true)
                .extension(new PageWords(
                        messages,
                        limits,
                        new HallNames(definitions),
                        new SpokenFunction(phrases, definitions, limits),
                        sources))
                .build();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Renderer() {
        this.engine = null;
    }

    /** The page as HTML. */
    public String render(String template, Map<String, Object> model, Locale locale) throws IOException {
        StringWriter page = new StringWriter(8192);
        engine.getTemplate(template).evaluate(page, new HashMap<>(model), locale);
        return page.toString();
    }
}
