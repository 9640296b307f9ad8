package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.onewindow.core.application.Cases.APPLICANT;
import static org.onewindow.core.application.Cases.CLERK;
import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.by;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;

class PaperCounterTest {
    private static final Finding ENERGY_MISSING = Finding.error(ApplicationCodes.MATERIAL_MISSING, "energy", "节能报告");

    private static BroughtPaper brought(String requirement, int seen, int originals, int duplicates) {
        return new BroughtPaper(requirement, seen, originals, duplicates, Optional.empty());
    }

    private static Handling atCounter() {
        return by(CLERK, ActName.RECEIVE_PAPERS, "2026-09-16");
    }

    private static List<String> codes(Decided<?> decided) {
        return ((Decided.Refused<?>) decided)
                .findings().stream()
                        .map(finding -> finding.code() + " " + finding.subject())
                        .toList();
    }

    @Test
    void what_was_seen_and_taken_goes_on_record_with_who_took_it_and_a_receipt() {
        Application application = Cases.submitted("2026-09-14");
        Handling handling = atCounter();

        Decided<PapersTaken> decided =
                application.paperCounter(handling).take(List.of(brought("report", 1, 0, 2)), List::of);

        assertThat(decided).isInstanceOf(Decided.Done.class);
        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(application.papers().all())
                .extracting(
                        ReceivedPaper::requirement, ReceivedPaper::seen, ReceivedPaper::duplicates, ReceivedPaper::by)
                .containsExactly(tuple("report", 1, 2, CLERK.ledgerName()));
        assertThat(application.facts()).containsEntry("paper.report", "seen 1, originals 0, copies 2");
        Cases.DocumentsOnPaper documents = (Cases.DocumentsOnPaper) handling.documents();
        assertThat(documents.written()).containsExactly(NoticeKind.INTAKE_RECEIPT);
        assertThat(documents.told())
                .containsAllEntriesOf(Map.of(
                        "received.1.requirement", "report",
                        "received.1.seen", "1",
                        "received.1.duplicates", "2",
                        "channel", "COUNTER"));
    }

    @Test
    void everything_wrong_with_what_is_entered_is_said_at_once_and_nothing_is_taken() {
        Application application = Cases.submitted("2026-09-14");

        Decided<PapersTaken> decided = application
                .paperCounter(atCounter())
                .take(
                        List.of(brought("report", 0, 0, 0), brought("photo", -1, 0, 1), brought("energy", 0, 1000, 0)),
                        List::of);

        assertThat(codes(decided))
                .containsExactly(
                        "OW-MAT-1101 /papers/0",
                        "OW-MAT-1103 /papers/1/seen",
                        "OW-APP-1005 /papers/1/requirement",
                        "OW-MAT-1103 /papers/2/originals");
        assertThat(application.papers().all()).isEmpty();
        assertThat(codes(application.paperCounter(atCounter()).take(List.of(), List::of)))
                .containsExactly("OW-MAT-1101 /papers");
    }

    @Test
    void a_deferred_material_that_is_complete_with_the_paper_is_supplied_and_the_others_stay_open() {
        Application complete = Cases.acceptedWithoutEnergyReport("2026-09-14");
        Application lacking = Cases.acceptedWithoutEnergyReport("2026-09-14");

        complete.paperCounter(atCounter()).take(Cases.brought("energy", 1), List::of);
        lacking.paperCounter(atCounter()).take(Cases.brought("energy", 1), () -> List.of(ENERGY_MISSING));

        assertThat(complete.deferredMaterials())
                .extracting(DeferredMaterial::supplied)
                .containsExactly(true);
        assertThat(lacking.deferredMaterials())
                .extracting(DeferredMaterial::supplied)
                .containsExactly(false);
    }

    @Test
    void papers_brought_after_the_one_time_notice_answer_it_until_the_answer_is_handed_in() {
        Application application = Cases.in(ApplicationState.CORRECTION_REQUESTED);

        application.paperCounter(atCounter()).take(Cases.brought("report", 1), List::of);
        assertThat(application.state()).isEqualTo(ApplicationState.CORRECTION_REQUESTED);
        assertThat(application.papers().answeringNotice()).isTrue();

        application.intake(by(APPLICANT, ActName.SUPPLEMENT, "2026-09-17")).supplement(DOSSIER, List.of(), List.of());
        assertThat(application.papers().answeringNotice()).isFalse();
    }

    @Test
    void what_was_announced_online_and_then_brought_counts_once() {
        Application application = Cases.submitted("2026-09-14");
        application.paperCounter(atCounter()).take(List.of(brought("report", 1, 0, 3)), List::of);
        List<SubmittedMaterial> announced = List.of(new SubmittedMaterial("report", "申请报告", 1, 1, Optional.empty()));

        List<SubmittedMaterial> known = application.papers().with(announced);

        assertThat(known.stream().mapToInt(SubmittedMaterial::originals).sum()).isEqualTo(1);
        assertThat(known.stream().mapToInt(SubmittedMaterial::duplicates).sum()).isEqualTo(3);
    }
}
