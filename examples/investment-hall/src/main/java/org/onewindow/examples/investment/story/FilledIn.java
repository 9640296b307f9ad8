package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.Widget;
import org.onewindow.forms.prefill.FillShare;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.store.ContentRef;

/**
 * 表单回填: makes a filing as an applicant does on the pages. The registers fill in what they know, the applicant types the rest and
 * hands in every material that the item asks for.
 */
@ApplicationScoped
public class FilledIn {
    private final ItemCatalogue items;
    private final PublishedForms forms;
    private final Prefill prefill;
    private final Subjects subjects;
    private final MaterialFiles files;
    private final HallTime time;

    @Inject
    FilledIn(
            ItemCatalogue items,
            PublishedForms forms,
            Prefill prefill,
            Subjects subjects,
            MaterialFiles files,
            HallTime time) {
        this.items = items;
        this.forms = forms;
        this.prefill = prefill;
        this.subjects = subjects;
        this.files = files;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FilledIn() {
        this(null, null, null, null, null, null);
    }

    /**
     * A filled-in form with its materials.
     *
     * @param filing complete, ready to be handed in
     * @param share how much of it nobody had to type
     */
    public record Form(Filing filing, FillShare share) {}

    /** The form of {@code item} for {@code applicant}, who types {@code typed}. */
    public Form form(String item, String scenario, Applicant applicant, Map<String, Object> typed) {
        return form(item, scenario, applicant, typed, Map.of());
    }

    /** The same; {@code otherwise} is what the main material says of some fields, where it says something else than the form. */
    Form form(
            String item,
            String scenario,
            Applicant applicant,
            Map<String, Object> typed,
            Map<String, Object> otherwise) {
        ServiceItem offered = items.inForce(item).orElseThrow();
        FormTemplate template = forms.version(offered.form()).orElseThrow();
        SubjectId subject = subjects.of(SubjectNumber.of(applicant));
        Prefilled known =
                prefill.of(template, SubjectNumber.of(applicant), new FactSource.Purpose(item, "subject:" + subject));
        Map<String, Object> data = new HashMap<>(known.data());
        data.putAll(typed);
        Map<String, Object> written = new HashMap<>(data);
        written.putAll(otherwise);
        List<SubmittedMaterial> materials = materials(offered, scenario, data, subject, new Report(template, written));
        return new Form(
                new Filing(item, scenario, applicant, data, materials), FillShare.of(template, data, known.values()));
    }

    /** Every material that is asked for; of alternatives the last one, which is the shortest to write. */
    private List<SubmittedMaterial> materials(
            ServiceItem item, String scenario, Map<String, Object> data, SubjectId owner, Report report) {
        List<MaterialRequirement> wanted = new ArrayList<>(items.materialsFor(item, scenario, data));
        wanted.removeIf(material -> !material.demanded());
        Set<String> alternatives = new HashSet<>();
        int sets = item.scenario(scenario).orElseThrow().copiesEach();
        List<SubmittedMaterial> materials = new ArrayList<>();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            MaterialRequirement material = wanted.get(i);
            if (material.oneOf().map(alternatives::add).orElse(true)) {
                materials.add(0, handedIn(material, sets, owner, report));
            }
        }
        return materials;
    }

    /** What the main material says of the project: the form's fields, line by line, as people write reports. */
    private record Report(FormTemplate template, Map<String, Object> data) {
        List<String> lines() {
            return template.fields().stream()
                    .filter(field -> !field.sensitive() && !field.isEmpty(data.get(field.key())))
                    .filter(field -> field.widget() != Widget.DECLARATION && field.widget() != Widget.ROWS)
                    .map(field -> field.label().zh() + "：" + said(field, data.get(field.key())))
                    .toList();
        }

        private static String said(FormField field, Object value) {
            return value instanceof Boolean yes
                    ? (yes ? "是" : "否")
                    : FilledValues.show(field, value, Locale.SIMPLIFIED_CHINESE);
        }
    }

    private SubmittedMaterial handedIn(MaterialRequirement material, int sets, SubjectId owner, Report report) {
        String title = material.name().zh();
        Optional<ContentRef> file = material.form() == MaterialForm.PAPER
                ? Optional.empty()
                : Optional.of(file(title, material.main() ? report.lines() : List.of(), owner));
        boolean onPaper = material.form() != MaterialForm.ELECTRONIC;
        return new SubmittedMaterial(
                material.id(),
                title,
                onPaper ? material.copies().originals() * sets : 0,
                onPaper ? material.copies().duplicates() * sets : 0,
                file,
                material.freshness().asksForDates() ? Optional.of(PaperDates.issued(time.today())) : Optional.empty());
    }

    private ContentRef file(String title, List<String> lines, SubjectId owner) {
        byte[] pdf = Paper.pdf(title, lines);
        Upload upload = new Upload(title + ".pdf", OptionalLong.of(pdf.length), new ByteArrayInputStream(pdf));
        return files.receive(owner, upload).orElseThrow();
    }
}
