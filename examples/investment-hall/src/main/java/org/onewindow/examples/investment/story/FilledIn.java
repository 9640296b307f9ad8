package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        ServiceItem offered = items.inForce(item).orElseThrow();
        FormTemplate template = forms.version(offered.form()).orElseThrow();
        SubjectId subject = subjects.of(SubjectNumber.of(applicant));
        Prefilled known =
                prefill.of(template, SubjectNumber.of(applicant), new FactSource.Purpose(item, "subject:" + subject));
        Map<String, Object> data = new HashMap<>(known.data());
        data.putAll(typed);
        List<SubmittedMaterial> materials = materials(offered, scenario, data, subject);
        return new Form(
                new Filing(item, scenario, applicant, data, materials), FillShare.of(template, data, known.values()));
    }

    /** Every material that is asked for; of alternatives the last one, which is the shortest to write. */
    private List<SubmittedMaterial> materials(
            ServiceItem item, String scenario, Map<String, Object> data, SubjectId owner) {
        List<MaterialRequirement> wanted = new ArrayList<>(items.materialsFor(item, scenario, data));
        wanted.removeIf(material -> !material.demanded());
        Set<String> alternatives = new HashSet<>();
        int sets = item.scenario(scenario).orElseThrow().copiesEach();
        List<SubmittedMaterial> materials = new ArrayList<>();
        for (int i = wanted.size() - 1; i >= 0; i--) {
            MaterialRequirement material = wanted.get(i);
            if (material.oneOf().map(alternatives::add).orElse(true)) {
                materials.add(0, handedIn(material, sets, owner));
            }
        }
        return materials;
    }

    private SubmittedMaterial handedIn(MaterialRequirement material, int sets, SubjectId owner) {
        String title = material.name().zh();
        Optional<ContentRef> file =
                material.form() == MaterialForm.PAPER ? Optional.empty() : Optional.of(file(title, owner));
        boolean onPaper = material.form() != MaterialForm.ELECTRONIC;
        return new SubmittedMaterial(
                material.id(),
                title,
                onPaper ? material.copies().originals() * sets : 0,
                onPaper ? material.copies().duplicates() * sets : 0,
                file,
                Optional.of(PaperDates.issued(time.today())));
    }

    private ContentRef file(String title, SubjectId owner) {
        byte[] pdf = Paper.pdf(title);
        Upload upload = new Upload(title + ".pdf", OptionalLong.of(pdf.length), new ByteArrayInputStream(pdf));
        return files.receive(owner, upload).orElseThrow();
    }
}
