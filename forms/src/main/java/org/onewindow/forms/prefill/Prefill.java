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
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.forms.field.FactBinding;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;

/**
 * 表单回填: fills a form from the fact sources of the hall.
 *
 * <p><b>Guaranteed.</b> All sources are asked at once, each only for facts that the form binds and the source says it knows. It
 * takes no longer than the patience ({@value #PATIENCE_KEY}, {@code PT2S} if not set), whatever sources do: one that is late, throws,
 * answers nonsense or cannot be reached costs its own values and gives a finding.
 * <p><b>Demanded.</b> Not called inside an act: a register may be slow, and a transaction must not wait for it.
 * <p><b>Threads.</b> Safe for use by several threads; sources are called on threads of their own.
 */
@ApplicationScoped
public class Prefill {
    static final String PATIENCE_KEY = "onewindow.facts.patience";
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private final KnownFacts knownFacts;
    private final PluginBoundary boundary;
    private final SourceThreads threads;
    private final Clock clock;
    private final Duration patience;

    @Inject
    Prefill(KnownFacts knownFacts, PluginBoundary boundary, SourceThreads threads, Clock clock) {
        this(
                knownFacts,
                boundary,
                threads,
                clock,
                ConfigProvider.getConfig()
                        .getOptionalValue(PATIENCE_KEY, Duration.class)
                        .orElse(USUAL_PATIENCE));
    }

    Prefill(KnownFacts knownFacts, PluginBoundary boundary, SourceThreads threads, Clock clock, Duration patience) {
        this.knownFacts = knownFacts;
        this.boundary = boundary;
        this.threads = threads;
        this.clock = clock;
        this.patience = patience;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Prefill() {
        this(null, null, null, null, USUAL_PATIENCE);
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
        Map<String, Told> told =
                new FactLookup(boundary, threads, patience, findings).ask(wantedBySource(template), subject, purpose);
        Instant now = clock.instant();
        Map<String, PrefilledValue> values = new LinkedHashMap<>();
        for (FormField field : template.fields()) {
            field.fact()
                    .flatMap(binding -> new FieldFill(field, binding, now, findings).from(told))
                    .ifPresent(value -> values.put(field.key(), value));
        }
        told.forEach((source, each) -> report(source, each, findings));
        return new Prefilled(values, findings);
    }

    private Map<String, Set<String>> wantedBySource(FormTemplate template) {
        List<FactBinding> bindings = template.fields().stream()
                .flatMap(field -> field.fact().stream())
                .toList();
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        knownFacts.bySource().forEach((source, known) -> {
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
