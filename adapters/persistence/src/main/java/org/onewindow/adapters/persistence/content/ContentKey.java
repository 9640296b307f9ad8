package org.onewindow.adapters.persistence.content;

import java.util.regex.Pattern;

/** The names of files, made up by the hall; anything else never reaches a path or a statement. */
final class ContentKey {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    private ContentKey() {}

    static String checked(String key) {
        if (!SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("a content key has 32 hexadecimal digits");
        }
        return key;
    }
}
