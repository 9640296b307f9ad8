package org.onewindow.forms.basedata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.basedata.BaseDataBook;
import org.onewindow.core.basedata.BaseDataEntry;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.forms.field.FactBinding;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;

/**
 * 基础数据 as a source of facts: what the subject entered once fills the forms of all items (R19.4). No register but the applicant's own
 * word: it is asked only where a binding names it ({@link FactBinding#BASE_DATA}). Of several entries of a sheet the one chosen last counts;
 * a value that does not fit its sheet tells nothing.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class BaseData implements FactSource {
    private final BaseDataBook book;
    private final PublishedForms forms;
    private final PublishedDefinitions definitions;
    private final Subjects subjects;

    @Inject
    BaseData(BaseDataBook book, PublishedForms forms, PublishedDefinitions definitions, Subjects subjects) {
        this.book = book;
        this.forms = forms;
        this.definitions = definitions;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BaseData() {
        this(null, null, null, null);
    }

    /** The sheets in force, by id. */
    public List<FormTemplate> sheets() {
        return definitions.inForce(FormTemplate.class).stream()
                .filter(form -> form.sheet().isPresent())
                .toList();
    }

    @Override
    public String kind() {
        return FactBinding.BASE_DATA;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("我的基础数据", "My base data");
    }

    @Override
    public Set<String> knows() {
        Set<String> facts = new TreeSet<>();
        sheets().forEach(sheet -> sheet.fields().stream()
                .flatMap(field -> field.fact().stream())
                .forEach(binding -> facts.add(binding.fact())));
        return facts;
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        Map<String, Fact> known = new LinkedHashMap<>();
        for (BaseDataEntry entry : book.list(subjects.of(subject))) {
            forms.version(entry.sheet()).ifPresent(sheet -> tell(sheet, entry, wanted, known));
        }
        return List.copyOf(known.values());
    }

    private void tell(FormTemplate sheet, BaseDataEntry entry, Set<String> wanted, Map<String, Fact> known) {
        Map<String, Object> answers = sheet.answers(entry.data());
        for (FormField field : sheet.fields()) {
            Object value = answers.get(field.key());
            field.fact()
                    .filter(binding -> wanted.contains(binding.fact()))
                    .filter(binding -> value != null
                            && !field.isEmpty(value)
                            && field.check(value).stream().noneMatch(Finding::stops))
                    .ifPresent(binding -> known.putIfAbsent(
                            binding.fact(),
                            new Fact(binding.fact(), binding.inUnitOfFact(value), kind(), entry.savedAt())));
        }
    }
}
