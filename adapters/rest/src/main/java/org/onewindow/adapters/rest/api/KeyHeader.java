package org.onewindow.adapters.rest.api;

import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.finding.Finding;

/**
 * The header of an act that looks at no version: the key that names the request. A condition that nobody would look at is refused
 * rather than passed over (RFC 9110, 13.1.1).
 */
public class KeyHeader {
    /** Names the request. */
    static final String KEY = "Idempotency-Key";

    /** Says which version the caller looked at. */
    static final String SEEN = "If-Match";

    @HeaderParam(KEY)
    private @Nullable String key;

    @HeaderParam(SEEN)
    private @Nullable String seen;

    /** The key; its absence is the caller's mistake. */
    IdempotencyKey key() {
        if (seen != null && !looksAtVersions()) {
            throw malformed("OW-WEB-3005");
        }
        return Optional.ofNullable(key)
                .filter(IdempotencyKey::isValid)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> malformed("OW-WEB-3001"));
    }

    /** Whether the act is refused if the application has changed since the caller looked. */
    boolean looksAtVersions() {
        return false;
    }

    /** What the caller said about the version. */
    Optional<String> condition() {
        return Optional.ofNullable(seen);
    }

    /** The answer to an act that was asked for with these headers. */
    <R> Answer<R> answer(Outcome<R> outcome) {
        return OutcomeMapper.answer(outcome, condition().isPresent());
    }

    static ProblemException malformed(String code) {
        return new ProblemException(Problem.of(ProblemKind.MALFORMED, Finding.error(code, "")));
    }
}
