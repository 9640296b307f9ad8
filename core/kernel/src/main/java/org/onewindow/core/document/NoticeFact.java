package org.onewindow.core.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.spi.item.LegalBasis;

/** What the list of facts of a document can hold; its name is the text {@code document.fact.…}. Empty if it is not known. */
enum NoticeFact {
    APPLICATION_NUMBER(told -> told.field("applicationNumber")),
    APPLICANT(NoticeReading::applicant),
    IDENTITY(NoticeReading::identity),
    LEGAL_REPRESENTATIVE(NoticeReading::legalRepresentative),
    REPRESENTATIVE(NoticeReading::representative),
    TELEPHONE(NoticeReading::telephone),
    ITEM(told -> told.say(told.item().name())),
    ITEM_CODE(told -> told.item().ref().id()),
    RECEIVED_ON(told -> told.day("receivedOn")),
    ACCEPTED_ON(told -> told.day("acceptedOn")),
    ACCEPTANCE_MODE(told -> told.words("document.acceptance", "acceptanceMode")),
    PREVIOUS_PROMISED_DUE_ON(told -> told.day("previousPromisedDueOn")),
    PREVIOUS_STATUTORY_DUE_ON(told -> told.day("previousStatutoryDueOn")),
    PROMISED_DUE_ON(told -> told.day("promisedDueOn")),
    STATUTORY_DUE_ON(told -> told.day("statutoryDueOn")),
    APPROVED_ON(told -> told.day("writtenOn")),
    PROCEDURE(told -> told.words("special.procedure.kind", "procedure")),
    PROCEDURE_BASIS(told -> told.field("procedureBasis")),
    FROM(told -> told.day("from")),
    LASTS(NoticeReading::lasts),
    UNTIL(NoticeReading::expectedUntil),
    DUE_ON(told -> told.day("dueOn")),
    LAST_DAY(told -> told.day("lastDay")),
    REFERS_TO(told -> told.field("refersTo")),
    FEES(told -> told.say(told.item().guide().fees())),
    RESULT(told -> told.say(told.item().output().name())),
    RESULT_GIVEN(told -> told.say(told.item().guide().places())),
    HAND_IN(told -> told.say(told.item().guide().places())),
    LEGAL_BASIS(told -> inOneLine(told.item().legalBasis())),
    CONTACT(told -> told.say(told.item().guide().contact()));

    /** Which case, who asks, for what: stands in every document. */
    static final List<NoticeFact> OF_EVERY_DOCUMENT = List.of(
            APPLICATION_NUMBER, APPLICANT, IDENTITY, LEGAL_REPRESENTATIVE, REPRESENTATIVE, TELEPHONE, ITEM, ITEM_CODE);

    /** Has no state, which the type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<NoticeReading, String> value;

    NoticeFact(Function<NoticeReading, String> value) {
        this.value = value;
    }

    String in(NoticeReading told) {
        return value.apply(told);
    }

    private static String inOneLine(List<LegalBasis> provisions) {
        return provisions.stream().map(LegalBasis::toString).distinct().collect(Collectors.joining("；"));
    }
}
