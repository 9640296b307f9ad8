package org.onewindow.adapters.rest.api;

import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.core.act.Outcome;

/** The version that the caller of something that is no act looked at; a change since is 412. */
public class SeenHeader {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @HeaderParam(KeyHeader.SEEN)
    private @Nullable String seen;

    /** The version of an ETag of the hall. */
    static Long version(String tag) {
        Matcher version = VERSION.matcher(tag);
        if (!version.matches()) {
            throw KeyHeader.malformed("OW-WEB-3002");
        }
        return Long.valueOf(version.group(1));
    }

    /** The version that the caller looked at, if it says so. */
    Optional<Long> seen() {
        return Optional.ofNullable(seen).map(SeenHeader::version);
    }

    /** The answer to what was asked for with this header. */
    <R> Answer<R> answer(Outcome<R> outcome) {
        return OutcomeMapper.answer(outcome, seen != null);
    }
}
