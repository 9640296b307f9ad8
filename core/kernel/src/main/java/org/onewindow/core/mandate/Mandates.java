package org.onewindow.core.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Reads mandates: one's own, and at the front desk those of whoever stands there.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if nothing can be read.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Mandates {
    private static final int MOST = 200;

    private final Reading reading;
    private final Vault vault;
    private final HallTime time;
    private final Json json;

    @Inject
    Mandates(Reading reading, Vault vault, HallTime time, Json json) {
        this.reading = reading;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Mandates() {
        this(null, null, null, null);
    }

    /** The mandates that {@code principal} has given, newest first; at most 200. */
    public List<MandateView> givenBy(SubjectId principal) {
        return list("m.principal = :subject", principal, true);
    }

    /** The mandates that {@code person} holds or held, newest first; at most 200. */
    public List<MandateView> heldBy(SubjectId person) {
        return list("m.person = :subject", person, false);
    }

    /** The mandates given by whoever has that number, for those who see the whole hall. */
    public List<MandateView> givenBy(SubjectNumber principal, Scope scope) {
        return scope instanceof Scope.WholeHall
                ? reading.read(entities -> vault.known(principal))
                        .map(this::givenBy)
                        .orElseGet(List::of)
                : List.of();
    }

    private List<MandateView> list(String condition, SubjectId subject, boolean evidence) {
        return reading.read(entities -> entities.createQuery(
                        "select m from Mandate m where " + condition + " order by m.validFrom desc, m.id",
                        Mandate.class)
                .setParameter("subject", subject.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(mandate -> view(mandate, evidence))
                .toList());
    }

    /** The person {@code person} acting under {@code mandate}; empty unless it is that person's and valid now. */
    public Optional<Caller.Subject> acting(String mandate, SubjectId person) {
        return reading.read(entities -> Optional.ofNullable(entities.find(Mandate.class, mandate))
                .filter(found -> found.person().equals(person))
                .filter(found -> found.statusOn(time.today()) == MandateStatus.VALID)
                .map(Mandate::caller));
    }

    /** What the screens of the one who acts may show of who is acted for. */
    public Optional<String> principalOf(Caller.Acting acting) {
        return reading.read(entities -> Optional.ofNullable(entities.find(Mandate.class, acting.mandate()))
                .map(Mandate::principalLabel));
    }

    /** The principal as an applicant who is represented by the one who acts: personal data, for that person alone. */
    public Optional<Applicant> applicantOf(Caller.Acting acting) {
        return reading.read(entities -> Optional.ofNullable(entities.find(Mandate.class, acting.mandate()))
                .filter(mandate -> mandate.person().equals(acting.person()))
                .map(this::contentOf)
                .map(Mandates::represented));
    }

    private static Applicant represented(MandateContent content) {
        Optional<Applicant.AuthorisedRepresentative> person = Optional.of(new Applicant.AuthorisedRepresentative(
                content.person().name(),
                new CitizenIdNumber(content.person().idNumber()),
                content.person().mobile()));
        Applicant principal = content.principal().applicant();
        return principal instanceof Applicant.Person natural
                ? new Applicant.Person(natural.name(), natural.idNumber(), natural.mobile(), person)
                : withRepresentative((Applicant.Organisation) principal, person);
    }

    private static Applicant withRepresentative(
            Applicant.Organisation principal, Optional<Applicant.AuthorisedRepresentative> person) {
        return new Applicant.Organisation(
                principal.name(), principal.creditCode(), principal.legalRepresentative(), principal.mobile(), person);
    }

    /**
     * Who may collect a result for its applicant.
     *
     * @param name full name, to be compared with the identity document
     * @param number masked identity number
     */
    public record Collector(String name, String number, MandateView mandate) {
        @Override
        public String toString() {
            return "Collector";
        }
    }

    /** Who may collect the result of {@code application} today, for those who see the whole hall. */
    public List<Collector> collectorsOf(String application, Scope scope) {
        if (!(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(entities -> entities.createQuery(
                        "select m, a.itemId from Mandate m, Application a where a.id = :id and m.principal = a.subject"
                                + " order by m.id",
                        Object[].class)
                .setParameter("id", application)
                .getResultStream()
                .filter(row -> ((Mandate) row[0]).covers((String) row[1]))
                .map(row -> (Mandate) row[0])
                .filter(mandate -> mandate.statusOn(time.today()) == MandateStatus.VALID
                        && mandate.powers().contains(MandatePower.COLLECT))
                .map(this::collector)
                .toList());
    }

    private Collector collector(Mandate mandate) {
        MandateContent content = contentOf(mandate);
        return new Collector(
                content.person().name(),
                new CitizenIdNumber(content.person().idNumber()).masked(),
                view(mandate, true));
    }

    private MandateContent contentOf(Mandate mandate) {
        return json.read(vault.open(mandate.principal(), mandate.sealed()), MandateContent.class);
    }

    private MandateView view(Mandate mandate, boolean evidence) {
        return new MandateView(
                mandate.id(),
                mandate.version(),
                mandate.principalLabel(),
                mandate.personLabel(),
                mandate.items(),
                mandate.powers(),
                mandate.validFrom(),
                mandate.validUntil(),
                mandate.statusOn(time.today()),
                mandate.atCounter(),
                evidence ? contentOf(mandate).evidence() : "",
                mandate.revokedAt(),
                mandate.revokedBecause());
    }
}
