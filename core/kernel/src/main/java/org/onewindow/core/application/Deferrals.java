package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ServiceItem;

/**
 * Who may hand materials in later. 容缺受理 is for applicants without a bad credit record; a material that follows on credit only
 * (信用后补) moreover needs that somebody has looked the credit up.
 *
 * <p>The hall's own record counts by itself: whoever did not keep an undertaking uses none until {@code onewindow.deferral.breach-days}
 * have passed since (default 365 calendar days; the law leaves the term to the place), or the record is repaired ({@link CreditDesk}).
 */
@ApplicationScoped
class Deferrals {
    private static final int DEFAULT_DAYS = 365;

    private final ItemCatalogue catalogue;
    private final Applications applications;
    private final HallTime time;
    private final int breachDays;

    @Inject
    Deferrals(ItemCatalogue catalogue, Applications applications, HallTime time, Config config) {
        this(
                catalogue,
                applications,
                time,
                config.getOptionalValue("onewindow.deferral.breach-days", Integer.class)
                        .orElse(DEFAULT_DAYS));
    }

    private Deferrals(ItemCatalogue catalogue, Applications applications, HallTime time, int breachDays) {
        this.catalogue = catalogue;
        this.applications = applications;
        this.time = time;
        this.breachDays = breachDays;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Deferrals() {
        this(null, null, null, 0);
    }

    /** What {@code command} asks for, with what is known of who asks. */
    Deferral of(Application application, ServiceItem item, Commands.AcceptWithDeferred command) {
        return new Deferral(
                command.requirements(),
                command.requirements().stream()
                        .filter(requirement -> catalogue.followsOnCreditOnly(item, requirement))
                        .collect(Collectors.toSet()),
                command.undertakingSigned(),
                command.creditChecked(),
                brokenBy(application.subject()));
    }

    private Optional<BrokenUndertaking> brokenBy(SubjectId subject) {
        LocalDate today = time.today();
        return applications.returnedOf(subject).stream()
                .flatMap(returned -> returned.deferredMaterials().stream()
                        .filter(DeferredMaterial::countsAgainstApplicant)
                        .flatMap(material -> material.brokenOn().stream())
                        .map(on -> new BrokenUndertaking(returned.requireNumber(), on, on.plusDays(breachDays))))
                .filter(broken -> !broken.countsUntil().isBefore(today))
                .max(Comparator.comparing(BrokenUndertaking::on));
    }
}
