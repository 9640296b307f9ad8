package org.onewindow.forms.prefill;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;

/** Asks several sources at once, each for what it knows, and waits no longer than it has patience. */
final class FactLookup {
    /** Arguments: the source, the patience in milliseconds. */
    private static final String TOO_SLOW = "OW-FRM-3001";
    /** Arguments: the source. */
    private static final String FAILED = "OW-FRM-3002";
    /** Arguments: the source. */
    private static final String TOO_BUSY = "OW-FRM-3007";

    private final Sources sources;
    private final SourceThreads threads;
    private final Duration patience;
    private final List<Finding> findings;
    private final Map<String, FactAccess.Outcome> outcomes = new LinkedHashMap<>();

    FactLookup(Sources sources, SourceThreads threads, Duration patience, List<Finding> findings) {
        this.sources = sources;
        this.threads = threads;
        this.patience = patience;
        this.findings = findings;
    }

    /**
     * What each source told; one that failed, was late or has no thread left is missing, with a finding.
     *
     * @param wanted names of facts by kind of source
     */
    Map<String, Told> ask(Map<String, Set<String>> wanted, SubjectNumber subject, FactSource.Purpose purpose) {
        long begin = System.nanoTime();
        Map<String, Future<PluginAnswer<Told>>> open = new LinkedHashMap<>();
        wanted.forEach((source, facts) -> threads.start(
                        source,
                        () -> sources.call(
                                source,
                                purpose.item(),
                                plugin -> Told.of(plugin.lookUp(subject, facts, purpose), facts)))
                .ifPresentOrElse(
                        answer -> open.put(source, answer),
                        () -> missing(source, FactAccess.Outcome.NOT_ASKED, Finding.warning(TOO_BUSY, "", source))));
        Map<String, Told> told = new LinkedHashMap<>();
        open.forEach((source, answer) -> await(source, answer, begin + patience.toNanos() - System.nanoTime())
                .ifPresent(each -> told.put(source, each)));
        return told;
    }

    /** What became of each question of the last round. */
    List<FactRecords.Asked> questions(Map<String, Set<String>> wanted) {
        return wanted.entrySet().stream()
                .map(each -> new FactRecords.Asked(
                        each.getKey(),
                        each.getValue(),
                        outcomes.getOrDefault(each.getKey(), FactAccess.Outcome.ANSWERED)))
                .toList();
    }

    private void missing(String source, FactAccess.Outcome outcome, Finding finding) {
        outcomes.put(source, outcome);
        findings.add(finding);
    }

    private Optional<Told> await(String source, Future<PluginAnswer<Told>> open, long nanos) {
        Optional<PluginAnswer<Told>> answer = threads.await(open, nanos);
        if (answer.isEmpty()) {
            missing(
                    source,
                    FactAccess.Outcome.TOO_SLOW,
                    Finding.warning(TOO_SLOW, "", source, String.valueOf(patience.toMillis())));
            return Optional.empty();
        }
        if (answer.get() instanceof PluginAnswer.Answered<Told> answered) {
            return Optional.of(answered.value());
        }
        missing(source, FactAccess.Outcome.FAILED, Finding.warning(FAILED, "", source));
        return Optional.empty();
    }
}
