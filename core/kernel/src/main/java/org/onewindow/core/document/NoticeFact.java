package org.onewindow.core.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.spi.item.LegalBasis;

/**
 * What the list of facts of a document can hold that is more than a frozen field as it stands; its name is the text {@code
 * document.fact.…}. Empty if it is not known.
 */
enum NoticeFact {
    APPLICANT(NoticeReading::applicant),
    HOLDER(NoticeReading::applicant),
    IDENTITY(NoticeReading::identity),
    LEGAL_REPRESENTATIVE(NoticeReading::legalRepresentative),
    REPRESENTATIVE(NoticeReading::representative),
    TELEPHONE(NoticeReading::telephone),
    ITEM(told -> told.say(told.item().name())),
    ITEM_CODE(NoticeReading::itemCode),
    ACCEPTANCE_MODE(told -> told.words("document.acceptance", "acceptanceMode")),
    APPROVED_ON(told -> told.day("writtenOn")),
    PROCEDURE(told -> told.words("special.procedure.kind", "procedure")),
    LASTS(NoticeReading::lasts),
    UNTIL(NoticeReading::expectedUntil),
    FEES(told -> told.say(told.item().guide().fees())),
    RESULT(told -> told.say(told.item().output().name())),
    RESULT_GIVEN(told -> told.say(told.item().guide().places())),
    HAND_IN(told -> told.say(told.item().guide().places())),
    LEGAL_BASIS(told -> inOneLine(told.item().legalBasis())),
    CONTACT(told -> told.say(told.item().guide().contact())),
    CHANNEL(told -> told.words("document.channel", "channel")),
    CHECK_PERIOD(NoticeReading::checkPeriod),
    DECISION(told -> told.words("decision.kind", "decision")),
    SERVED_BY(NoticeReading::servedBy),
    ASKED_BY(told -> told.nameIn("askedBy")),
    APPROVER(NoticeReading::servedBy),
    OPINION(told -> told.words("document.opinion", "opinion")),
    LOOKUP_CODE(NoticeReading::lookupCode);

    /** Which case, who asks, for what: stands in nearly every document. */
    static final List<String> OF_EVERY_DOCUMENT = List.of(
            "APPLICATION_NUMBER",
            "APPLICANT",
            "IDENTITY",
            "LEGAL_REPRESENTATIVE",
            "REPRESENTATIVE",
            "TELEPHONE",
            "ITEM",
            "ITEM_CODE");

    /** Has no state, which the type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<NoticeReading, String> value;

    NoticeFact(Function<NoticeReading, String> value) {
        this.value = value;
    }

    /** What {@code told} says under that name: of what is listed here, or else of a frozen field. */
    static String in(NoticeReading told, String name) {
        return Stream.of(values())
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(fact -> fact.value.apply(told))
                .orElseGet(() -> told.said(fieldOf(name)));
    }

    /** {@code HEARD_AT} stands for {@code heardAt}. */
    private static String fieldOf(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder field = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return field.toString();
    }

    private static String inOneLine(List<LegalBasis> provisions) {
        return provisions.stream().map(LegalBasis::toString).distinct().collect(Collectors.joining("；"));
    }
}
