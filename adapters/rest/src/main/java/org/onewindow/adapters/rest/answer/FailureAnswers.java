package org.onewindow.adapters.rest.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpException;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.RefusedException;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hall answers when a request ended in an exception. */
@Dependent
public class FailureAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private static final int SERVER_ERROR = 500;

    private final RandomGenerator chance;

    @Inject
    FailureAnswers(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The problem to answer with; what the server could not read is the sender's, and a defect is logged under the reference that the problem carries. */
    public Problem problemOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RefusedException refused) {
                return OutcomeMapper.problem(refused.refusal(), false);
            }
            if (each instanceof DatabaseUnavailableException || each instanceof TryAgainException) {
                LOG.warn("a request met {}", each.toString());
                return Problem.of(ProblemKind.TRY_LATER, Finding.error("OW-WEB-1003", ""));
            }
            if (each instanceof HttpException broken && broken.getCode() < SERVER_ERROR) {
                return Problem.of(
                        broken.getCode() == ProblemKind.TOO_LARGE.status()
                                ? ProblemKind.TOO_LARGE
                                : ProblemKind.MALFORMED,
                        Finding.error("OW-WEB-1006", "", Integer.toString(broken.getCode())));
            }
            if (each instanceof OutcomeUnknownException) {
                LOG.warn("a request met {}", each.toString());
                return Problem.of(ProblemKind.TRY_LATER, Finding.error("OW-WEB-1004", ""));
            }
        }
        byte[] bytes = new byte[6];
        chance.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("request {} failed", reference, failure);
        return Problem.of(ProblemKind.DEFECT, Finding.error("OW-WEB-1005", "", reference))
                .reference(reference);
    }
}
