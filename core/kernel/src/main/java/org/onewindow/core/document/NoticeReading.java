package org.onewindow.core.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.core.application.ApplicantContact;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** The frozen data of one document and the case around it, in the words of one language. */
final class NoticeReading {
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter CHINESE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MINUTE = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Frozen fields that are told as paragraphs, in this order. */
    private static final List<String> PARAGRAPHS =
            List.of("repeats", "credit", "reasons", "grounds", "content", "statement", "conclusion", "answer");

    private final CaseFile file;
    private final CaseFile.Document document;
    private final Messages messages;
    private final Locale locale;
    private final String lookupCode;
    private final UnaryOperator<String> names;
    private final String itemCode;

    /**
     * @param lookupCode that opens the progress page of the application
     * @param names what colleagues and applicants call whom the ledger calls so; may be empty
     * @param itemCode by which every system knows the item
     */
    NoticeReading(
            CaseFile file,
            CaseFile.Document document,
            Messages messages,
            Locale locale,
            String lookupCode,
            UnaryOperator<String> names,
            String itemCode) {
        this.file = file;
        this.document = document;
        this.messages = messages;
        this.locale = locale;
        this.lookupCode = lookupCode;
        this.names = names;
        this.itemCode = itemCode;
    }

    String itemCode() {
        return itemCode;
    }

    String lookupCode() {
        return lookupCode;
    }

    /** Who did the act that wrote the document. */
    String servedBy() {
        return nameIn("writtenBy");
    }

    /** The person whom the frozen field of that name names as the ledger does. */
    String nameIn(String name) {
        return names.apply(field(name));
    }

    ServiceItem item() {
        return file.item();
    }

    String say(LocalizedText text) {
        return text.in(locale);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, locale, arguments);
    }

    /** The frozen field of that name, or empty. */
    String field(String name) {
        return document.fields().getOrDefault(name, "");
    }

    /** The frozen field of that name, a day or a moment as people write it. */
    String said(String name) {
        String value = field(name);
        if (DAY.matcher(value).matches()) {
            return day(name);
        }
        return MINUTE.matcher(value).matches()
                ? LocalDateTime.parse(value).format(isEnglish() ? ENGLISH_MINUTE : CHINESE_MINUTE)
                : value;
    }

    /** The frozen day of that name as people write it, or empty. */
    String day(String name) {
        return field(name).isEmpty()
                ? ""
                : LocalDate.parse(field(name)).format(isEnglish() ? ENGLISH_DAY : CHINESE_DAY);
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** What {@code prefix} calls the frozen constant of that name, or empty. */
    String words(String prefix, String name) {
        return field(name).isEmpty() ? "" : text(prefix + "." + field(name));
    }

    String applicant() {
        return file.applicant().name();
    }

    /** A person's number masked; an organisation's code is public. */
    String identity() {
        return file.applicant() instanceof Applicant.Person person
                ? person.idNumber().masked()
                : ((Applicant.Organisation) file.applicant()).creditCode().value();
    }

    String legalRepresentative() {
        return file.applicant() instanceof Applicant.Organisation organisation
                ? organisation.legalRepresentative()
                : "";
    }

    String representative() {
        return file.applicant()
                .representative()
                .map(each ->
                        text("document.masked", each.name(), each.idNumber().masked()))
                .orElse("");
    }

    String telephone() {
        return ApplicantContact.mobileOf(file.applicant());
    }

    /** How long after the decision the department may check a commitment, or empty. */
    String checkPeriod() {
        return lasts().isEmpty() ? "" : text("document.check-period", lasts());
    }

    /** How long it takes by the item's own word, or empty. */
    String lasts() {
        return field("lengthAmount").isEmpty()
                ? ""
                : new LimitWords(messages)
                        .say(
                                new TimeLimit(
                                        Integer.parseInt(field("lengthAmount")),
                                        LimitUnit.valueOf(field("lengthUnit"))),
                                locale);
    }

    String expectedUntil() {
        return field("endUnknownBecause").isEmpty()
                ? day("expectedUntil")
                : text("document.until.unknown", field("endUnknownBecause"));
    }

    /** What is told, paragraph by paragraph. */
    List<String> body() {
        List<String> paragraphs = new ArrayList<>();
        String general = "document.body." + document.kind();
        paragraphs.add(text(
                Stream.of("cause", "acceptanceMode")
                        .map(name -> general + "." + field(name))
                        .filter(messages::knows)
                        .findFirst()
                        .orElse(general),
                item().name(),
                field("applicationNumber"),
                day("dueOn"),
                day("acceptedOn")));
        PARAGRAPHS.stream()
                .filter(name -> !field(name).isEmpty())
                .forEach(name -> paragraphs.add(text("document." + name, field(name))));
        return paragraphs;
    }

    /** The closed list: what is to be corrected, or what follows later. */
    List<NoticeSheet.Point> points() {
        List<NoticeSheet.Point> points = new ArrayList<>();
        Map<String, String> fields = document.fields();
        for (int i = 1; fields.containsKey("point." + i + ".what"); i++) {
            String at = "point." + i;
            points.add(new NoticeSheet.Point(
                    field(at + ".what"),
                    Stream.of("wanted", "basis")
                            .filter(name -> !field(at + "." + name).isEmpty())
                            .map(name -> text("document." + name, field(at + "." + name)))
                            .toList()));
        }
        for (int i = 1; fields.containsKey("received." + i + ".requirement"); i++) {
            points.add(received("received." + i));
        }
        for (int i = 1; fields.containsKey("deferred." + i); i++) {
            points.add(deferred(field("deferred." + i)));
        }
        for (int i = 1; fields.containsKey("promised." + i); i++) {
            points.add(new NoticeSheet.Point(named(field("promised." + i)), List.of(text("document.promised"))));
        }
        for (int i = 1; fields.containsKey("changed." + i + ".what"); i++) {
            points.add(changed("changed." + i));
        }
        for (int i = 1; fields.containsKey("examined." + i + ".step"); i++) {
            points.add(examined("examined." + i));
        }
        return points;
    }

    private NoticeSheet.Point changed(String at) {
        return new NoticeSheet.Point(
                field(at + ".what"),
                List.of(
                        text("document.changed.before", field(at + ".before")),
                        text("document.changed.after", field(at + ".after"))));
    }

    /** Opinion, name and time; a signature alone is none of these. */
    private NoticeSheet.Point examined(String at) {
        List<String> said = new ArrayList<>();
        said.add(text(
                "document.examined", words("opinion.kind", at + ".opinion"), nameIn(at + ".by"), said(at + ".at")));
        if (!field(at + ".grounds").isEmpty()) {
            said.add(field(at + ".grounds"));
        }
        return new NoticeSheet.Point(field(at + ".step"), said);
    }

    /** What the item calls that material. */
    private String named(String requirement) {
        return item().material(requirement).map(each -> say(each.name())).orElse(requirement);
    }

    private NoticeSheet.Point received(String at) {
        String requirement = field(at + ".requirement");
        boolean atCounter = document.fields().containsKey(at + ".seen");
        String taken = atCounter
                ? text(
                        "document.received.seen",
                        field(at + ".seen"),
                        field(at + ".originals"),
                        field(at + ".duplicates"))
                : text(
                        "document.received." + field(at + ".electronic"),
                        field(at + ".originals"),
                        field(at + ".duplicates"));
        return new NoticeSheet.Point(named(requirement), List.of(taken));
    }

    private NoticeSheet.Point deferred(String requirement) {
        Optional<MaterialRequirement> material = item().material(requirement);
        return new NoticeSheet.Point(
                named(requirement),
                material
                        .map(MaterialRequirement::acceptanceCriteria)
                        .filter(criteria -> !criteria.isEmpty())
                        .map(criteria -> text("document.wanted", criteria))
                        .stream()
                        .toList());
    }
}
