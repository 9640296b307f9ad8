package org.onewindow.adapters.documents;

import io.pebbletemplates.pebble.PebbleEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Sets data in layouts, the locality's before the module's.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class Layouts {
    private final PebbleEngine engine;

    @Inject
    Layouts(LocalLayouts places) {
        this.engine = new PebbleEngine.Builder()
                .loader(places.templates())
                .autoEscaping(true)
                .strictVariables(true)
                .build();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Layouts() {
        this.engine = null;
    }

    /** Whether there is a layout of that name. */
    boolean has(String name) {
        return engine.getLoader().resourceExists(name);
    }

    /** The layout of that name with {@code data} in it, as XHTML. */
    String set(String name, Map<String, Object> data, Locale locale) {
        StringWriter text = new StringWriter(16 * 1024);
        try {
            engine.getTemplate(name).evaluate(text, data, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
