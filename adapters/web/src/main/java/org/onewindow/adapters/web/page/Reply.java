package org.onewindow.adapters.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** What a handler answers. */
public sealed interface Reply {
    /**
     * A rendered page.
     *
     * @param status HTTP status
     * @param template name of the template without ending
     * @param model what the template sees
     */
    record Page(int status, String template, Map<String, Object> model) implements Reply {
        public Page {
            model = Map.copyOf(model);
        }

        /** The same page with one thing more for the template. */
        public Page with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(model);
            more.put(name, value);
            return new Page(status, template, more);
        }

        /** The same page under another status. */
        public Page status(int other) {
            return new Page(other, template, model);
        }
    }

    /** Sends the browser on with GET, after something was done (or to choose a language). */
    record SeeOther(String path) implements Reply {}

    /**
     * Bytes to be shown or saved, never run: served inert.
     *
     * @param mediaType from the hall's allow-list
     * @param name file name for saving
     */
    record Download(String mediaType, String name, Content content) implements Reply {}

    /** Writes bytes to where they are wanted. */
    @FunctionalInterface
    interface Content {
        /** Writes all of them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A page answered with 200. */
    static Page page(String template) {
        return new Page(200, template, Map.of());
    }

    /** Sends the browser on. */
    static Reply seeOther(String path) {
        return new SeeOther(path);
    }
}
