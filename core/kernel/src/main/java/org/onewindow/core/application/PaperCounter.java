package org.onewindow.core.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 纸质材料收验: papers that are brought to the counter after the application was handed in. They are put on record with who took them,
 * the applicant gets a receipt, and nothing asks for them again. Where the application stands does not change.
 */
final class PaperCounter {
    private static final int MOST = 999;

    private final Application application;
    private final Handling handling;

    PaperCounter(Application application, Handling handling) {
        this.application = application;
        this.handling = handling;
    }

    /**
     * Takes papers; what was deferred at acceptance (容缺) and is complete with them is thereby supplied.
     *
     * @param brought material by material
     * @param open what the formal check finds once they are on record
     */
    Decided<PapersTaken> take(List<BroughtPaper> brought, Supplier<List<Finding>> open) {
        return application.when(handling, () -> {
            List<Finding> objections = objections(brought);
            if (!objections.isEmpty()) {
                return Decided.invalid(objections);
            }
            String receipt =
                    handling.documents().write(application, handling, NoticeKind.INTAKE_RECEIPT, receiptOf(brought));
            application
                    .papers()
                    .add(
                            brought.stream()
                                    .map(paper -> received(paper, receipt))
                                    .toList(),
                            application.state() == ApplicationState.CORRECTION_REQUESTED);
            application.duties().servedBy(handling.act().caller());
            settleDeferred(brought, open.get());
            return Decided.done(
                    new ApplicationEvent.PapersTaken(application, handling.act(), grounds(brought)),
                    new PapersTaken(application.id(), application.requireNumber(), receipt));
        });
    }

    /** Everything that stands against taking them, each at its place: {@code /papers/0/seen}. */
    private List<Finding> objections(List<BroughtPaper> brought) {
        List<Finding> objections = new ArrayList<>();
        if (brought.isEmpty()) {
            objections.add(Finding.error(PaperCodes.NO_PAPERS, "/papers"));
        }
        for (int i = 0; i < brought.size(); i++) {
            String at = "/papers/" + i;
            BroughtPaper paper = brought.get(i);
            number(paper.seen(), at + "/seen", objections);
            number(paper.originals(), at + "/originals", objections);
            number(paper.duplicates(), at + "/duplicates", objections);
            if (paper.seen() == 0 && paper.originals() == 0 && paper.duplicates() == 0) {
                objections.add(Finding.error(PaperCodes.NO_PAPERS, at));
            }
            handling.item()
                    .material(paper.requirement())
                    .ifPresentOrElse(
                            material -> onPaper(material, at, objections),
                            () -> objections.add(Finding.error(
                                    ApplicationCodes.UNKNOWN_MATERIAL, at + "/requirement", paper.requirement())));
        }
        return objections;
    }

    private static void number(int number, String at, List<Finding> objections) {
        if (number < 0 || number > MOST) {
            objections.add(Finding.error(PaperCodes.NO_NUMBER_OF_PAPERS, at, Integer.toString(MOST)));
        }
    }

    /** What the published list asks for as a file only is not asked for on paper. */
    private static void onPaper(MaterialRequirement material, String at, List<Finding> objections) {
        if (material.form() == MaterialForm.ELECTRONIC) {
            objections.add(Finding.error(
                    PaperCodes.NOT_ON_PAPER,
                    at + "/requirement",
                    material.name().asArgument()));
        }
    }

    private ReceivedPaper received(BroughtPaper paper, String receipt) {
        return new ReceivedPaper(
                paper.requirement(),
                paper.seen(),
                paper.originals(),
                paper.duplicates(),
                paper.dates().orElse(PaperDates.UNKNOWN),
                handling.act().at(),
                handling.act().caller().ledgerName(),
                receipt);
    }

    private Map<String, String> receiptOf(List<BroughtPaper> brought) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < brought.size(); i++) {
            BroughtPaper paper = brought.get(i);
            String at = "received." + (i + 1);
            told.put(at + ".requirement", paper.requirement());
            told.put(at + ".seen", Integer.toString(paper.seen()));
            told.put(at + ".originals", Integer.toString(paper.originals()));
            told.put(at + ".duplicates", Integer.toString(paper.duplicates()));
            told.put(at + ".electronic", Boolean.toString(false));
        }
        told.put("receivedAt", handling.minute().toString());
        told.put("channel", Origin.COUNTER.name());
        application.clock().answerDueOn().ifPresent(due -> told.put("answerBy", due.toString()));
        return told;
    }

    private void settleDeferred(List<BroughtPaper> brought, List<Finding> open) {
        Set<String> stopped =
                open.stream().filter(Finding::stops).map(Finding::subject).collect(Collectors.toSet());
        application
                .demands()
                .supplied(requirementsOf(brought)
                        .filter(requirement -> !stopped.contains(requirement))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> requirementsOf(List<BroughtPaper> brought) {
        return brought.stream().map(BroughtPaper::requirement);
    }

    private static String grounds(List<BroughtPaper> brought) {
        return requirementsOf(brought).distinct().sorted().collect(Collectors.joining(" "));
    }
}
