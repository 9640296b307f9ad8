package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.FormRules;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.LookupCodes;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.notification.NoticeKind;

/**
 * Puts documents into words: the one place for what page and printed file say.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class NoticeSheets {
    /** Stands in a layout for what is allowed. */
    private static final String CONTENT = "CONTENT";
    /** Said on a receipt only as long as the organ has not answered. */
    private static final String NOT_ACCEPTED_YET = "not-accepted-yet";

    private final Messages messages;
    private final PublishedDefinitions definitions;
    private final LookupCodes codes;
    private final NoticeLayouts layouts;
    private final ItemCatalogue catalogue;
    private final FormRules forms;

    @Inject
    NoticeSheets(
            Messages messages,
            PublishedDefinitions definitions,
            LookupCodes codes,
            NoticeLayouts layouts,
            ItemCatalogue catalogue,
            FormRules forms) {
        this.messages = messages;
        this.definitions = definitions;
        this.codes = codes;
        this.layouts = layouts;
        this.catalogue = catalogue;
        this.forms = forms;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoticeSheets() {
        this(null, null, null, null, null, null);
    }

    /** {@code document} of {@code file} in the language of {@code locale}. */
    public NoticeSheet of(CaseFile file, CaseFile.Document document, Locale locale) {
        NoticeReading told = new NoticeReading(
                file,
                document,
                messages,
                locale,
                codes.of(file.view().id()),
                actor -> nameOf(actor, locale),
                catalogue.codeOf(file.item()));
        NoticeLayout layout = layouts.of(document.kind());
        return new NoticeSheet(
                document.id(),
                document.kind(),
                locale,
                organ(file).in(locale),
                document.kind() == NoticeKind.CERTIFICATE
                        ? told.say(file.item().output().name())
                        : messages.name(document.kind(), locale),
                document.number(),
                told.field("applicationNumber"),
                told.applicant(),
                told.body(),
                told.points(),
                layout.allFacts().stream()
                        .flatMap(fact -> fact.equals(CONTENT)
                                ? content(file, told, locale)
                                : Stream.of(new NoticeSheet.Fact(
                                        told.text("document.fact." + fact), NoticeFact.in(told, fact))))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList(),
                layout.closingFor(told.field("cause")).stream()
                        .filter(text -> !text.equals(NOT_ACCEPTED_YET)
                                || told.field("acceptedOn").isEmpty())
                        .map(text -> told.text("document.closing." + text))
                        .toList(),
                document.kind().stamp().isPresent() ? told.text("document.seal") : "",
                told.day("writtenOn"),
                layout.signature().stream()
                        .map(text -> told.text("document.signature." + text))
                        .toList(),
                new IssuedDocuments.Claim(document.number(), codes.of(document.id())),
                told.text("document.check", codes.of(document.id())),
                told.text("document.page"),
                document.writtenAt());
    }

    /** What is allowed: what the certificate says of its holder, field by field, as the form says it. */
    private Stream<NoticeSheet.Fact> content(CaseFile file, NoticeReading told, Locale locale) {
        boolean granted = !told.field("cause").equals(DecisionKind.REFUSED.name());
        return catalogue.certificateRuleOf(file.item()).filter(rule -> granted).stream()
                .flatMap(
                        rule -> forms
                                .inWords(
                                        file.item().form(),
                                        file.view().formData(),
                                        Set.copyOf(rule.facts().values()))
                                .stream())
                .map(field -> new NoticeSheet.Fact(
                        field.label().in(locale), field.value().in(locale)));
    }

    /** {@code sheet} as it is printed large for whoever reads that better: what counts is the document itself, and the copy says so. */
    public NoticeSheet inLargePrint(NoticeSheet sheet) {
        return new NoticeSheet(
                sheet.id(),
                sheet.kind(),
                sheet.locale(),
                sheet.organ(),
                sheet.title(),
                sheet.number(),
                sheet.applicationNumber(),
                sheet.addressee(),
                sheet.body(),
                sheet.points(),
                sheet.facts(),
                Stream.concat(Stream.of(messages.text("document.large", sheet.locale())), sheet.closing().stream())
                        .toList(),
                "",
                sheet.date(),
                List.of(),
                sheet.claim(),
                sheet.check(),
                sheet.page(),
                sheet.writtenAt());
    }

    /** What people call the staff member whom the ledger calls {@code actor}; empty if it was none of them. */
    private String nameOf(String actor, Locale locale) {
        return definitions
                .hall()
                .flatMap(hall -> hall.staff().stream()
                        .filter(each -> each.caller().ledgerName().equals(actor))
                        .findFirst())
                .map(member -> member.name().in(locale))
                .orElse("");
    }

    private LocalizedText organ(CaseFile file) {
        return definitions
                .hall()
                .flatMap(hall -> hall.departments().stream()
                        .filter(department -> department.id().equals(file.item().department()))
                        .findFirst())
                .map(department -> department.name())
                .orElseGet(() -> LocalizedText.chinese(file.item().department().value()));
    }
}
