package org.onewindow.adapters.rest.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two headers of an act on a case: the key that names the request, and the version that the caller looked at. */
public class ActHeaders extends KeyHeader {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    boolean looksAtVersions() {
        return true;
    }

    /** The version that the caller looked at, if it says so. */
    Optional<Long> seen() {
        return condition().map(text -> {
            Matcher version = VERSION.matcher(text);
            if (!version.matches()) {
                throw malformed("OW-WEB-3002");
            }
            return Long.valueOf(version.group(1));
        });
    }
}
