package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.forms.field.FactBinding;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;

/**
 * 表单回填: fills a form from the fact sources of the hall.
 *
 * <p><b>Guaranteed.</b> All sources are asked at once, each only for facts that the form binds and the source says it knows. It
 * takes no longer than the patience ({@value #PATIENCE_KEY}, {@code PT2S} if not set), whatever sources do: one that is late, throws,
 * answers nonsense or cannot be reached costs its own values and gives a finding. Every question is on record, with its purpose, before
 * anything of the answer is shown.
 * <p><b>Demanded.</b> Not called inside an act: a register may be slow, and a transaction must not wait for it.
 * <p><b>Threads.</b> Safe for use by several threads; sources are called on threads of their own.
 */
@ApplicationScoped
public class Prefill {
    static final String PATIENCE_KEY = "onewindow.facts.patience";
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private final Sources sources;
    private final SourceThreads threads;
    private final Recording records;
    private final Clock clock;
    private final Duration patience;

    @Inject
    Prefill(Sources sources, SourceThreads threads, FactRecords records, Clock clock) {
        this(
                sources,
                threads,
                records::record,
                clock,
                ConfigProvider.getConfig()
                        .getOptionalValue(PATIENCE_KEY, Duration.class)
                        .orElse(USUAL_PATIENCE));
    }

    Prefill(Sources sources, SourceThreads threads, Recording records, Clock clock, Duration patience) {
        this.sources = sources;
        this.threads = threads;
        this.records = records;
        this.clock = clock;
        this.patience = patience;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Prefill() {
        this(null, null, null, null, USUAL_PATIENCE);
    }

    /** Keeps what was asked and answered, and tells what is known after that. */
    @FunctionalInterface
    interface Recording {
        Map<String, FieldOrigin> record(
                SubjectNumber subject,
                String purpose,
                String actor,
                List<FactRecords.Asked> questions,
                Map<String, FieldOrigin> origins);
    }

    /**
     * What the registers know of {@code subject} that the form asks for.
     *
     * @param template any version of a form
     * @param subject the one number of the person or organisation whose form it is
     * @param purpose goes to the sources, which record it
     */
    public Prefilled of(FormTemplate template, SubjectNumber subject, FactSource.Purpose purpose) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> wanted = wantedBySource(template, subject, purpose);
        FactLookup lookup = new FactLookup(sources, threads, patience, findings);
        Map<String, Told> told = lookup.ask(wanted, subject, purpose);
        Map<String, PrefilledValue> values = values(template, told, findings);
        told.forEach((source, each) -> report(source, each, findings));
        Map<String, FieldOrigin> origins = records.record(
                subject,
                purpose.item(),
                purpose.actor(),
                lookup.questions(wanted),
                origins(template, values, silent(wanted, told)));
        return new Prefilled(withWhatWasKnownBefore(template, values, origins), origins, findings);
    }

    private Map<String, PrefilledValue> values(FormTemplate template, Map<String, Told> told, List<Finding> findings) {
        Instant now = clock.instant();
        Map<String, PrefilledValue> values = new LinkedHashMap<>();
        for (FormField field : template.fields()) {
            field.fact()
                    .flatMap(binding -> new FieldFill(field, binding, now, findings).from(told))
                    .ifPresent(value -> values.put(field.key(), value));
        }
        return values;
    }

    /** Facts that a source was asked for and did not answer, with those sources. */
    private static Map<String, List<String>> silent(Map<String, Set<String>> wanted, Map<String, Told> told) {
        Map<String, List<String>> silent = new TreeMap<>();
        wanted.forEach((source, facts) -> {
            if (!told.containsKey(source)) {
                facts.forEach(fact ->
                        silent.computeIfAbsent(fact, any -> new ArrayList<>()).add(source));
            }
        });
        return silent;
    }

    private static Map<String, FieldOrigin> origins(
            FormTemplate template, Map<String, PrefilledValue> values, Map<String, List<String>> silent) {
        Map<String, FieldOrigin> origins = new TreeMap<>();
        for (FormField field : template.fields()) {
            PrefilledValue value = values.get(field.key());
            if (value != null) {
                origins.put(field.key(), value.origin());
            } else {
                field.fact()
                        .map(binding -> silent.getOrDefault(binding.fact(), List.of()).stream()
                                .filter(binding::takesFrom)
                                .toList())
                        .filter(sources -> !sources.isEmpty())
                        .ifPresent(sources -> origins.put(field.key(), FieldOrigin.unreachable(sources)));
            }
        }
        return origins;
    }

    /** What a register said earlier counts as long as it cannot be asked again. */
    private static Map<String, PrefilledValue> withWhatWasKnownBefore(
            FormTemplate template, Map<String, PrefilledValue> now, Map<String, FieldOrigin> origins) {
        Map<String, PrefilledValue> all = new LinkedHashMap<>();
        for (FormField field : template.fields()) {
            PrefilledValue value = now.get(field.key());
            FieldOrigin origin = origins.get(field.key());
            if (value != null) {
                all.put(field.key(), value);
            } else if (origin != null && !origin.outOfReach() && field.fact().isPresent()) {
                all.put(
                        field.key(),
                        new PrefilledValue(
                                field.key(),
                                origin.told().orElseThrow(),
                                field.fact().get().fact(),
                                origin.source(),
                                origin.asOf().orElseThrow(),
                                origin.validUntil(),
                                origin.others()));
            }
        }
        return all;
    }

    private Map<String, Set<String>> wantedBySource(
            FormTemplate template, SubjectNumber subject, FactSource.Purpose purpose) {
        List<FactBinding> bindings = template.fields().stream()
                .flatMap(field -> field.fact().stream())
                .toList();
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        sources.known().forEach((source, known) -> {
            if (!sources.mayBeAsked(source, subject, purpose.item())) {
                return;
            }
            Set<String> facts = new HashSet<>();
            bindings.stream()
                    .filter(binding -> binding.takesFrom(source) && known.contains(binding.fact()))
                    .forEach(binding -> facts.add(binding.fact()));
            if (!facts.isEmpty()) {
                wanted.put(source, Set.copyOf(facts));
            }
        });
        return wanted;
    }

    private static void report(String source, Told told, List<Finding> findings) {
        if (!told.unasked().isEmpty()) {
            findings.add(Finding.warning("OW-FRM-3004", "", source, String.join(", ", told.unasked())));
        }
        told.contradictory().forEach(fact -> findings.add(Finding.warning("OW-FRM-3005", "", source, fact)));
    }
}
