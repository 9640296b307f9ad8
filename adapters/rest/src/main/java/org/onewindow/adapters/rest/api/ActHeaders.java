package org.onewindow.adapters.rest.api;

import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.finding.Finding;

/** The two headers of an act: the key that names the request, and the version that the caller looked at. */
public class ActHeaders {
    /** Names the request. */
    static final String KEY = "Idempotency-Key";

    /** Says which version the caller looked at. */
    static final String SEEN = "If-Match";

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @HeaderParam(KEY)
    private @Nullable String key;

    @HeaderParam(SEEN)
    private @Nullable String seen;

    /** The key; its absence is the caller's mistake. */
    IdempotencyKey key() {
        return Optional.ofNullable(key)
                .filter(IdempotencyKey::isValid)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> malformed("OW-WEB-3001"));
    }

    /** The version that the caller looked at, if it says so. */
    Optional<Long> seen() {
        return Optional.ofNullable(seen).map(text -> {
            Matcher version = VERSION.matcher(text);
            if (!version.matches()) {
                throw malformed("OW-WEB-3002");
            }
            return Long.valueOf(version.group(1));
        });
    }

    /** The answer to an act that was asked for with these headers. */
    <R> Answer<R> answer(Outcome<R> outcome) {
        return OutcomeMapper.answer(outcome, seen != null);
    }

    private static ProblemException malformed(String code) {
        return new ProblemException(Problem.of(ProblemKind.MALFORMED, Finding.error(code, "")));
    }
}
