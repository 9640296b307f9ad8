package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.core.application.FormalCheck;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.application.TakenInOn;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.text.Messages;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormStep;
import org.onewindow.spi.finding.Finding;

/** The side rail of an application: where you are and what is missing. */
@ApplicationScoped
class DraftRail {
    private final FormalCheck formalCheck;
    private final HeldHere held;
    private final Messages messages;

    @Inject
    DraftRail(FormalCheck formalCheck, HeldHere held, Messages messages) {
        this.formalCheck = formalCheck;
        this.held = held;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DraftRail() {
        this(null, null, null);
    }

    /**
     * One stop.
     *
     * @param path where it is
     * @param current whether the reader is there
     * @param open how much stands against handing in there
     */
    public record Stop(String path, String label, boolean current, long open) {}

    /** Everything that stands against handing the draft in as it was saved. */
    List<Finding> findings(Draft draft) {
        return findings(draft, draft.file().provenance());
    }

    /** The same by what registers say now. */
    List<Finding> findings(Draft draft, Provenance provenance) {
        HallSupplies.Completed completed = held.completed(draft);
        List<Finding> findings = new ArrayList<>(completed.findings());
        findings.addAll(formalCheck.findings(
                draft.item(),
                draft.scenario(),
                draft.answers(),
                completed.materials(),
                TakenInOn.NOTHING_YET,
                provenance));
        return findings;
    }

    /** The stops in order; {@code here} is the end of the path of the one the reader is at. */
    List<Stop> stops(Draft draft, String here, Locale locale) {
        List<Finding> findings = findings(draft).stream().filter(Finding::stops).toList();
        List<Stop> stops = new ArrayList<>();
        for (FormStep step : draft.steps()) {
            stops.add(stop(draft, "form/" + step.id(), step.label().in(locale), here, openIn(step, findings)));
        }
        long materials = findings.stream().filter(DraftRail::isAboutMaterial).count();
        stops.add(stop(draft, "materials", messages.text("apply.step.materials", locale), here, materials));
        stops.add(stop(draft, "check", messages.text("apply.step.check", locale), here, 0));
        return stops;
    }

    private static Stop stop(Draft draft, String end, String label, String here, long open) {
        return new Stop(draft.path() + "/" + end, label, end.equals(here), open);
    }

    static boolean isAboutMaterial(Finding finding) {
        return !finding.subject().isEmpty() && !finding.subject().startsWith("/");
    }

    private static long openIn(FormStep step, List<Finding> findings) {
        Set<String> keys = keysOf(step);
        return findings.stream()
                .map(PostedForm::keyOf)
                .filter(keys::contains)
                .distinct()
                .count();
    }

    static Set<String> keysOf(FormStep step) {
        return step.groups().stream()
                .flatMap(group -> group.fields().stream())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }
}
