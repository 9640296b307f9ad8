package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.item.MaterialRequirement;

/** What every page that shows a case puts before the reader, from the one case file. */
@ApplicationScoped
public class CaseView {
    private final CaseReading cases;
    private final ItemCatalogue catalogue;
    private final PublishedDefinitions definitions;
    private final HallTime time;

    @Inject
    CaseView(CaseReading cases, ItemCatalogue catalogue, PublishedDefinitions definitions, HallTime time) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseView() {
        this(null, null, null, null);
    }

    /** The case of the path's {@code id} within the visitor's scope, or the page of what does not exist. */
    public CaseFile file(Visit visit) {
        return Doors.found(find(visit.path("id"), visit));
    }

    /** The case of that outside identifier within the visitor's scope. */
    Optional<CaseFile> find(String id, Visit visit) {
        return cases.file(id, visit.scope());
    }

    /** A page about {@code file}: form, materials, documents, history and due dates for the template. */
    public Reply.Page page(String template, CaseFile file, Visit visit) {
        return Reply.page(template)
                .with("file", file)
                .with("view", file.view())
                .with("groups", groups(file))
                .with("materials", materials(file))
                .with("history", cases.history(file.view().id(), visit.scope()))
                .with("possible", file.possibleNow().stream().map(Enum::name).toList())
                .with("promisedLeft", left(file.view().dates().promisedDue()))
                .with("statutoryLeft", left(file.view().dates().statutoryDue()));
    }

    private String left(Optional<LocalDate> due) {
        return due.map(day -> Integer.toString(time.workingDaysLeft(day))).orElse("");
    }

    /** One group of the form with the values that were filled in. */
    public record FilledGroup(LocalizedText label, List<FilledField> fields) {}

    /** One field of the form with its value as people read it. */
    public record FilledField(String key, LocalizedText label, String value, boolean sensitive) {}

    private List<FilledGroup> groups(CaseFile file) {
        Map<String, Object> data = file.view().formData();
        return definitions
                .version(FormTemplate.class, file.item().form())
                .map(template -> template.groups().stream()
                        .map(group -> new FilledGroup(
                                group.label(),
                                group.fields().stream()
                                        .filter(field -> !field.isEmpty(data.get(field.key())))
                                        .map(field -> new FilledField(
                                                field.key(),
                                                field.label(),
                                                FilledValues.show(field, data.get(field.key())),
                                                field.sensitive()))
                                        .toList()))
                        .filter(group -> !group.fields().isEmpty())
                        .toList())
                .orElseGet(List::of);
    }

    /** One material of the published list that applies, and what was handed in for it. */
    public record HandedIn(MaterialRequirement requirement, List<SubmittedMaterial> given) {}

    private List<HandedIn> materials(CaseFile file) {
        return catalogue
                .materialsFor(file.item(), file.view().scenario(), file.view().formData())
                .stream()
                .map(requirement -> new HandedIn(
                        requirement,
                        file.view().materials().stream()
                                .filter(material -> material.requirement().equals(requirement.id()))
                                .toList()))
                .toList();
    }

    /** A desk's list of applications in {@code states}, with the names of their items. */
    public Reply.Page list(String template, List<ApplicationState> states, Visit visit) {
        List<CaseLine> lines = cases.list(states, visit.scope());
        Map<String, LocalizedText> names = new TreeMap<>();
        Map<String, String> left = new TreeMap<>();
        for (CaseLine line : lines) {
            catalogue.version(line.item()).ifPresent(item -> names.put(line.id(), item.name()));
            left.put(line.id(), left(line.dueOn()));
        }
        return Reply.page(template).with("lines", lines).with("names", names).with("left", left);
    }
}
