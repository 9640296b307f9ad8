package org.onewindow.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.core.act.Json;
import org.onewindow.core.text.GlossaryTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.notification.NoticeKind;

/** Each kind of document is data: what it says, where people sign, which stamp it bears. */
class NoticeKindsTest {
    private final NoticeLayouts layouts = new NoticeLayouts(new Json());
    private final Messages messages = Messages.of(new NoticeTexts(), new GlossaryTexts());

    @ParameterizedTest
    @EnumSource
    void everything_that_a_kind_says_has_its_text(NoticeKind kind) {
        NoticeLayout layout = layouts.of(kind);

        List<String> keys = Stream.of(
                        Stream.of("notice.kind." + kind, "document.body." + kind),
                        layout.allFacts().stream().map(fact -> "document.fact." + fact),
                        layout.closing().stream()
                                .map(text -> "document.closing." + text.substring(text.indexOf(':') + 1)),
                        layout.signature().stream().map(text -> "document.signature." + text))
                .flatMap(each -> each)
                .toList();

        assertThat(keys).allMatch(messages::knows);
    }

    @Test
    void no_two_kinds_share_a_series_of_numbers() {
        assertThat(Stream.of(NoticeKind.values()).map(NoticeKind::word)).doesNotHaveDuplicates();
    }

    @Test
    void what_people_sign_bears_no_stamp_and_every_decision_does() {
        assertThat(NoticeKind.values())
                .filteredOn(kind -> kind.name().endsWith("_DECISION"))
                .allMatch(kind -> kind.stamp().isPresent());
        assertThat(List.of(
                        NoticeKind.DEFERRED_UNDERTAKING,
                        NoticeKind.PICK_UP_SLIP,
                        NoticeKind.PROOF_OF_SERVICE,
                        NoticeKind.SURVEY_RECORD,
                        NoticeKind.HEARING_RECORD))
                .allMatch(kind -> kind.stamp().isEmpty())
                .noneMatch(kind -> layouts.of(kind).signature().isEmpty());
    }
}
