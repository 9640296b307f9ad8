package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.forms.field.FactBinding;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * What the subject told the hall in earlier applications: the value of each fact in the last application whose form was bound to it.
 * No register, but the applicant's own word: it is asked only where a binding names it ({@link FactBinding#EARLIER_APPLICATIONS}), so that it never goes before a
 * register that is merely older.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class EarlierApplications implements FactSource {
    /** What bindings call it. */
    static final String KIND = FactBinding.EARLIER_APPLICATIONS;

    /** Older ones say nothing that a newer one does not say better. */
    private static final int LOOKED_AT = 10;

    private final CaseReading cases;
    private final PublishedForms forms;
    private final PublishedDefinitions definitions;
    private final Subjects subjects;

    @Inject
    EarlierApplications(CaseReading cases, PublishedForms forms, PublishedDefinitions definitions, Subjects subjects) {
        this.cases = cases;
        this.forms = forms;
        this.definitions = definitions;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EarlierApplications() {
        this(null, null, null, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("本大厅以往申请", "Earlier applications here");
    }

    @Override
    public Set<String> knows() {
        Set<String> facts = new TreeSet<>();
        definitions
                .inForce(FormTemplate.class)
                .forEach(form -> form.fields().stream()
                        .flatMap(field -> field.fact().stream())
                        .filter(binding -> binding.sources().contains(KIND))
                        .forEach(binding -> facts.add(binding.fact())));
        return facts;
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        Map<String, Fact> known = new LinkedHashMap<>();
        for (CaseFile file : newestFirst(subject)) {
            if (known.keySet().containsAll(wanted)) {
                break;
            }
            Instant handedIn = file.view().dates().received().orElseThrow();
            for (FormField field : fields(file)) {
                FactBinding binding = field.fact().orElseThrow();
                Object value = file.view().formData().get(field.key());
                if (wanted.contains(binding.fact()) && !field.isEmpty(value)) {
                    known.putIfAbsent(
                            binding.fact(), new Fact(binding.fact(), binding.inUnitOfFact(value), KIND, handedIn));
                }
            }
        }
        return List.copyOf(known.values());
    }

    private List<CaseFile> newestFirst(SubjectNumber number) {
        Scope own = new Scope.OfSubject(subjects.of(number));
        List<CaseLine> lines =
                new ArrayList<>(cases.list(EnumSet.complementOf(EnumSet.of(ApplicationState.DRAFT)), own));
        return lines.stream()
                .flatMap(line -> cases.file(line.id(), own).stream())
                .filter(file -> file.view().dates().received().isPresent())
                .sorted((one, other) -> other.view()
                        .dates()
                        .received()
                        .orElseThrow()
                        .compareTo(one.view().dates().received().orElseThrow()))
                .limit(LOOKED_AT)
                .toList();
    }

    private List<FormField> fields(CaseFile file) {
        Optional<FormTemplate> form = forms.version(file.item().form());
        return form.map(template -> template.fields().stream()
                        .filter(field -> field.fact().isPresent())
                        .toList())
                .orElseGet(List::of);
    }
}
