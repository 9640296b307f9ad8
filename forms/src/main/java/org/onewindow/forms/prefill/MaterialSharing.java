package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.core.fact.SharedMaterials.Yielded;
import org.onewindow.core.fact.SharedOutcome;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.MaterialRequirement;

/**
 * 数据共享: gets the materials that nobody brings (信息免交, R3.3) from the hall's fact sources, after the act that took the application in:
 * a material is there when one source says every fact that it proves. Where none knows the person, or a source cannot be reached and the
 * item does not wait for it, the applicant is asked for the paper after all, in the one-time notice.
 *
 * <p>Every question is on record with its purpose. The work is one row for each application and round of handing in, is retried while an
 * item waits for a source, and parked for the supervisor after a day.
 */
@ApplicationScoped
public class MaterialSharing implements WorkHandler {
    private static final String KIND = "shared-material";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WorkQueue queue;
    private final CaseReading cases;
    private final ItemCatalogue catalogue;
    private final Sources sources;
    private final SourceThreads threads;
    private final SharedMaterials materials;
    private final Json json;

    @Inject
    MaterialSharing(
            WorkQueue queue,
            CaseReading cases,
            ItemCatalogue catalogue,
            Sources sources,
            SourceThreads threads,
            SharedMaterials materials,
            Json json) {
        this.queue = queue;
        this.cases = cases;
        this.catalogue = catalogue;
        this.sources = sources;
        this.threads = threads;
        this.materials = materials;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MaterialSharing() {
        this(null, null, null, null, null, null, null);
    }

    /** Whose materials to get. */
    record Getting(String application) {}

    /** Handed in, or handed in again: what is missing is got. */
    void handedIn(@Observes ApplicationEvent.Submitted event) {
        plan(event.application(), event.act().key().value());
    }

    /** Accepted on the spot: the same. */
    void accepted(@Observes ApplicationEvent.Accepted event) {
        if (event.act().name() == ActName.TAKE_IN_AND_ACCEPT) {
            plan(event.application(), event.act().key().value());
        }
    }

    private void plan(Application application, String key) {
        boolean shares = catalogue
                .version(application.item())
                .filter(item -> item.materials().stream()
                        .anyMatch(material -> material.acquisition() != Acquisition.HANDED_IN
                                && !catalogue.factsProvedBy(item, material.id()).isEmpty()))
                .isPresent();
        if (shares) {
            queue.add(NewWork.of(
                    KIND, KIND + "-" + application.id() + "-" + json.digest(key), new Getting(application.id())));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        String id = json.read(work.payload(), Getting.class).application();
        return cases.file(id, new Scope.WholeHall())
                .map(this::fetch)
                .orElseGet(() -> WorkResult.failed("the application is gone: " + id));
    }

    private WorkResult fetch(CaseFile file) {
        Map<String, Set<String>> wanted = wanted(file);
        SubjectNumber subject = SubjectNumber.of(file.applicant());
        String item = file.item().ref().id();
        FactSource.Purpose purpose = new FactSource.Purpose(item, new Caller.Hall().ledgerName());
        Map<String, Set<String>> bySource = new LinkedHashMap<>();
        sources.known().forEach((source, known) -> {
            Set<String> facts = new TreeSet<>();
            wanted.values().stream().filter(known::containsAll).forEach(facts::addAll);
            if (!facts.isEmpty() && sources.mayBeAsked(source, subject, item)) {
                bySource.put(source, facts);
            }
        });
        if (bySource.isEmpty()) {
            return WorkResult.done();
        }
        List<Finding> findings = new ArrayList<>();
        FactLookup lookup = new FactLookup(sources, threads, PATIENCE, findings);
        Map<String, Told> told = lookup.ask(bySource, subject, purpose);
        List<Yielded> yielded = new ArrayList<>();
        List<String> waitedFor = new ArrayList<>();
        wanted.forEach((requirement, facts) -> yielded(requirement, facts, bySource, told)
                .ifPresent(each -> {
                    yielded.add(each);
                    if (each.outcome() == SharedOutcome.OUT_OF_REACH
                            && catalogue.waitsForSource(file.item(), requirement)) {
                        waitedFor.add(requirement);
                    }
                }));
        materials.keep(
                file.view().id(),
                subject,
                item,
                purpose.actor(),
                lookup.questions(bySource),
                yielded.stream()
                        .filter(each -> !waitedFor.contains(each.requirement()))
                        .toList());
        return waitedFor.isEmpty()
                ? WorkResult.done()
                : WorkResult.notNow("sources out of reach for " + String.join(", ", waitedFor));
    }

    /** Facts by requirement: of the shared ones that apply and nothing was handed in for. */
    private Map<String, Set<String>> wanted(CaseFile file) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (MaterialRequirement requirement : catalogue.materialsFor(
                file.item(), file.view().scenario(), file.view().formData())) {
            boolean given = file.view().materials().stream()
                    .anyMatch(material -> material.requirement().equals(requirement.id()));
            Set<String> facts = catalogue.factsProvedBy(file.item(), requirement.id());
            if (requirement.acquisition() != Acquisition.HANDED_IN && !given && !facts.isEmpty()) {
                wanted.put(requirement.id(), facts);
            }
        }
        return wanted;
    }

    /** Empty if no source of the hall could know: then nothing is said about the material. */
    private static Optional<Yielded> yielded(
            String requirement, Set<String> facts, Map<String, Set<String>> bySource, Map<String, Told> told) {
        List<String> able = bySource.entrySet().stream()
                .filter(source -> source.getValue().containsAll(facts))
                .map(Map.Entry::getKey)
                .toList();
        for (String source : able) {
            Told answer = told.get(source);
            if (answer != null && answer.facts().keySet().containsAll(facts)) {
                return Optional.of(supplied(requirement, facts, source, answer));
            }
        }
        List<String> silent =
                able.stream().filter(source -> !told.containsKey(source)).toList();
        SharedOutcome outcome = silent.isEmpty() ? SharedOutcome.NOTHING_KNOWN : SharedOutcome.OUT_OF_REACH;
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new Yielded(
                        requirement,
                        outcome,
                        String.join(", ", silent.isEmpty() ? able : silent),
                        Optional.empty(),
                        Map.of()));
    }

    private static Yielded supplied(String requirement, Set<String> facts, String source, Told answer) {
        Map<String, Object> said = new TreeMap<>();
        List<Instant> recorded = new ArrayList<>();
        facts.forEach(name -> {
            Fact fact = answer.facts().get(name);
            if (fact != null) {
                said.put(name, fact.value());
                recorded.add(fact.asOf());
            }
        });
        return new Yielded(
                requirement, SharedOutcome.SUPPLIED, source, recorded.stream().min(Instant::compareTo), said);
    }
}
