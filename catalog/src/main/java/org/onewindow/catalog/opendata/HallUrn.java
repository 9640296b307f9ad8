package org.onewindow.catalog.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What things of a hall are called in open data: names that stay the same whatever address the hall is reached at.
 *
 * @param base the hall itself
 */
record HallUrn(String base) {
    /** The names of {@code hall}. */
    static HallUrn of(Hall hall) {
        return new HallUrn("urn:onewindow:" + hall.identity());
    }

    /** The feed of the items. */
    String feed() {
        return base + ":items";
    }

    /** The feed of the results. */
    String results() {
        return base + ":results";
    }

    /** The decision of that number. */
    String decision(String number) {
        return base + ":decision:" + part(number);
    }

    /** One version of an item. */
    String version(DefinitionRef ref) {
        return item(ref.id()) + ":" + ref.version();
    }

    /** An item, whatever its version. */
    String item(String id) {
        return base + ":item:" + id;
    }

    /** A department. */
    String department(String id) {
        return base + ":department:" + id;
    }

    /** The same text always gives the same name; letters and digits stay readable. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
