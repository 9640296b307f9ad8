package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.adapters.web.form.TypedNumber;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.CommitmentTerms;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.FileUploads;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.store.ContentRef;

/** Shows which materials are asked for and reads what was handed in: files, and numbers of papers. */
@ApplicationScoped
class MaterialForms {
    private static final String ORIGINALS = "originals.";
    private static final String DUPLICATES = "duplicates.";
    private static final String ISSUED_ON = "issued-on.";
    private static final String VALID_UNTIL = "valid-until.";
    /** Ticked by whoever promises the material instead of handing it in. */
    private static final String PROMISE = "promise.";

    private static final String FILE = "file.";
    /** Files that the page's script has sent in pieces; the value is the upload's id. */
    private static final String UPLOADED = "uploaded.";
    /** Boxes that take a saved file away again; the value is the file's key. */
    private static final String DROP = "drop";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 100;

    private final ItemCatalogue catalogue;
    private final MaterialFiles files;
    private final FileUploads uploads;

    @Inject
    MaterialForms(ItemCatalogue catalogue, MaterialFiles files, FileUploads uploads) {
        this.catalogue = catalogue;
        this.files = files;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MaterialForms() {
        this(null, null, null);
    }

    /** What a page posted: materials to be saved, and what could not be taken. */
    record Posted(List<SubmittedMaterial> materials, List<Finding> findings, Map<String, String> typed) {
        static Posted nothing() {
            return new Posted(List.of(), List.of(), Map.of());
        }

        /** The same with {@code more} materials. */
        Posted and(List<SubmittedMaterial> more) {
            return more.isEmpty()
                    ? this
                    : new Posted(
                            Stream.concat(materials.stream(), more.stream()).toList(), findings, typed);
        }

        /** Without the files: what has not been handed in cannot be shown again and is chosen anew. */
        List<SubmittedMaterial> papers() {
            return materials.stream()
                    .filter(material -> material.content().isEmpty())
                    .toList();
        }
    }

    /** The requirements that apply. */
    List<MaterialRequirement> asked(ServiceItem item, String scenario, Map<String, Object> values) {
        return catalogue.materialsFor(item, scenario, values);
    }

    /** The list as a page shows it, with what may be promised instead of being handed in. */
    List<MaterialView> views(
            ServiceItem item,
            List<MaterialRequirement> asked,
            int sets,
            List<SubmittedMaterial> given,
            List<Finding> findings,
            Map<String, String> typed) {
        Optional<CommitmentTerms> offered = catalogue.commitmentOf(item);
        return views(asked, sets, given, findings, typed).stream()
                .map(view -> view.promisable(offered))
                .toList();
    }

    /** Which certificates were chosen among several, by requirement; a promise is none. */
    static Map<String, String> chosen(List<SubmittedMaterial> materials) {
        Map<String, String> chosen = new TreeMap<>();
        materials.stream()
                .filter(material -> !HallSupplies.isPromise(material))
                .forEach(material ->
                        material.supply().ifPresent(supply -> chosen.put(material.requirement(), supply.reference())));
        return chosen;
    }

    /** The list as a page shows it; {@code typed} are numbers that could not be read. */
    List<MaterialView> views(
            List<MaterialRequirement> asked,
            int sets,
            List<SubmittedMaterial> given,
            List<Finding> findings,
            Map<String, String> typed) {
        return asked.stream()
                .map(requirement -> {
                    List<SubmittedMaterial> own = given.stream()
                            .filter(material -> material.requirement().equals(requirement.id()))
                            .toList();
                    int originals =
                            own.stream().mapToInt(SubmittedMaterial::originals).sum();
                    int duplicates =
                            own.stream().mapToInt(SubmittedMaterial::duplicates).sum();
                    return new MaterialView(
                            requirement,
                            sets,
                            own.stream()
                                    .filter(material -> material.content().isPresent())
                                    .toList(),
                            typed.getOrDefault(ORIGINALS + requirement.id(), shown(originals)),
                            typed.getOrDefault(DUPLICATES + requirement.id(), shown(duplicates)),
                            typed.getOrDefault(ISSUED_ON + requirement.id(), shown(own, SubmittedMaterial::issuedOn)),
                            typed.getOrDefault(
                                    VALID_UNTIL + requirement.id(), shown(own, SubmittedMaterial::validUntil)),
                            findings.stream()
                                    .filter(finding -> finding.subject().equals(requirement.id()))
                                    .toList(),
                            List.of(),
                            own.stream().anyMatch(HallSupplies::isPromise),
                            Optional.empty());
                })
                .toList();
    }

    private static String shown(List<SubmittedMaterial> own, Function<SubmittedMaterial, Optional<LocalDate>> date) {
        return own.stream()
                .map(date)
                .flatMap(Optional::stream)
                .findFirst()
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String shown(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    /**
     * Reads what was posted for the requirements asked; files that can be taken are stored at once.
     *
     * @param before what was saved earlier: its files stay unless their box is ticked
     * @param owner under whose key files are kept; asked only if there are any
     */
    Posted read(List<MaterialRequirement> asked, List<SubmittedMaterial> before, Supplier<SubjectId> owner, Visit visit)
            throws IOException {
        List<SubmittedMaterial> materials = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> dropped = visit.fields(DROP);
        before.stream()
                .filter(material -> material.content()
                        .filter(ref -> !dropped.contains(ref.key()))
                        .isPresent())
                .forEach(materials::add);
        for (MaterialRequirement requirement : asked) {
            paper(requirement, visit, findings, typed).ifPresent(materials::add);
            certificate(requirement, visit).ifPresent(materials::add);
            if (visit.field(PROMISE + requirement.id()).equals("signed")) {
                materials.add(HallSupplies.promise(requirement));
            }
            for (String upload : visit.fields(UPLOADED + requirement.id())) {
                uploads.finished(owner.get(), upload)
                        .ifPresentOrElse(
                                finished -> addOnce(requirement, finished, materials),
                                () -> findings.add(Finding.error(FileCodes.NO_UPLOAD, requirement.id())));
            }
        }
        for (Part part : visit.files()) {
            asked.stream()
                    .filter(requirement -> part.getName().equals(FILE + requirement.id()))
                    .findFirst()
                    .map(requirement -> receive(requirement, part, owner.get()))
                    .ifPresent(outcome -> outcome.take(materials, findings));
        }
        for (MaterialRequirement requirement : asked) {
            if (requirement.freshness().asksForDates()) {
                PaperDates dates = new PaperDates(
                        date(ISSUED_ON, requirement, visit, findings, typed),
                        date(VALID_UNTIL, requirement, visit, findings, typed));
                date(requirement, dates, materials);
            }
        }
        return new Posted(materials, findings, typed);
    }

    /** What the hall came by itself has the dates of its record; dates typed before anything is there wait for it in the draft. */
    private static void date(MaterialRequirement requirement, PaperDates dates, List<SubmittedMaterial> materials) {
        materials.replaceAll(each ->
                each.requirement().equals(requirement.id()) && each.supply().isEmpty() ? each.dated(dates) : each);
        boolean noneThere =
                materials.stream().noneMatch(each -> each.requirement().equals(requirement.id()));
        if (noneThere && !dates.equals(PaperDates.UNKNOWN)) {
            materials.add(SubmittedMaterial.datesOnly(
                    requirement.id(), requirement.name().zh(), dates));
        }
    }

    /** Kept as typed even where nothing is handed in yet: whoever comes back to the page finds it. */
    private static Optional<LocalDate> date(
            String name,
            MaterialRequirement requirement,
            Visit visit,
            List<Finding> findings,
            Map<String, String> typed) {
        String text = Normalizer.normalize(visit.field(name + requirement.id()), Normalizer.Form.NFKC)
                .strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        typed.put(name + requirement.id(), text);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            findings.add(Finding.error(PageCodes.NO_DATE, requirement.id()));
            return Optional.empty();
        }
    }

    /** A form that is sent again brings the same uploads again. */
    private static void addOnce(
            MaterialRequirement requirement, FileUploads.Finished finished, List<SubmittedMaterial> materials) {
        Optional<ContentRef> file = Optional.of(finished.file());
        if (materials.stream().noneMatch(material -> material.content().equals(file))) {
            materials.add(new SubmittedMaterial(requirement.id(), title(finished.name()), 0, 0, file));
        }
    }

    /** One of several certificates of this hall that was chosen; the desk looks it up before it believes. */
    private static Optional<SubmittedMaterial> certificate(MaterialRequirement requirement, Visit visit) {
        String number = visit.field(HeldHere.FIELD + requirement.id()).strip();
        return number.isEmpty() || number.length() > LONGEST_NUMBER
                ? Optional.empty()
                : Optional.of(SubmittedMaterial.supplied(
                        requirement.id(),
                        requirement.name().zh(),
                        PaperDates.UNKNOWN,
                        new Supply(HallSupplies.CERTIFICATES, number, Optional.empty())));
    }

    private static Optional<SubmittedMaterial> paper(
            MaterialRequirement requirement, Visit visit, List<Finding> findings, Map<String, String> typed) {
        int originals = number(ORIGINALS + requirement.id(), requirement, visit, findings, typed);
        int duplicates = number(DUPLICATES + requirement.id(), requirement, visit, findings, typed);
        return originals + duplicates == 0
                ? Optional.empty()
                : Optional.of(new SubmittedMaterial(
                        requirement.id(), requirement.name().zh(), originals, duplicates, Optional.empty()));
    }

    private static int number(
            String name,
            MaterialRequirement requirement,
            Visit visit,
            List<Finding> findings,
            Map<String, String> typed) {
        OptionalInt number = TypedNumber.of(visit.field(name));
        if (number.isPresent()) {
            return number.getAsInt();
        }
        typed.put(name, visit.field(name));
        findings.add(Finding.error(
                PageCodes.NO_COUNT, requirement.id(), requirement.name().in(visit.locale())));
        return 0;
    }

    /** A file that was taken, or why it was not. */
    private record Received(MaterialRequirement requirement, String name, Outcome<ContentRef> outcome) {
        void take(List<SubmittedMaterial> materials, List<Finding> findings) {
            if (outcome instanceof Outcome.Done<ContentRef> done) {
                materials.add(new SubmittedMaterial(requirement.id(), title(name), 0, 0, Optional.of(done.value())));
            } else if (outcome instanceof Outcome.Refused<ContentRef> refused) {
                refused.refusal().findings().forEach(finding -> findings.add(about(finding, requirement)));
            }
        }
    }

    private Received receive(MaterialRequirement requirement, Part part, SubjectId owner) {
        String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
        try (InputStream content = part.getInputStream()) {
            return new Received(
                    requirement,
                    name,
                    files.receive(owner, new Upload(name, OptionalLong.of(part.getSize()), content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(String name) {
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
    }

    /** The file service does not know what the file is for. */
    private static Finding about(Finding finding, MaterialRequirement requirement) {
        return new Finding(finding.code(), finding.severity(), requirement.id(), finding.place(), finding.arguments());
    }

    /** The ids of materials. */
    static Set<String> ids(List<MaterialRequirement> materials) {
        return materials.stream().map(MaterialRequirement::id).collect(Collectors.toSet());
    }
}
