package org.onewindow.adapters.rest.api;

import java.util.Optional;

/** The two headers of an act on a case: the key that names the request, and the version that the caller looked at. */
public class ActHeaders extends KeyHeader {
    @Override
    boolean looksAtVersions() {
        return true;
    }

    /** The version that the caller looked at, if it says so. */
    Optional<Long> seen() {
        return condition().map(SeenHeader::version);
    }
}
