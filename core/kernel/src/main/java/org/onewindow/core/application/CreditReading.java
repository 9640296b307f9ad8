package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.finding.Finding;

/**
 * What the hall's own record (失信记录) says of an applicant, for whoever is about to decide on an undertaking of hers.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class CreditReading {
    private final Reading reading;
    private final CreditRecord record;
    private final Sight sight;

    @Inject
    CreditReading(Reading reading, CreditRecord record, Sight sight) {
        this.reading = reading;
        this.record = record;
        this.sight = sight;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CreditReading() {
        this(null, null, null);
    }

    /**
     * What was not kept, which application that was, and until when it stands against deferral and commitment; empty if nothing does, or
     * if there is no such application in {@code scope}.
     */
    public Optional<Finding> against(String application, Scope scope) {
        return reading.read(entities -> Applications.find(entities, application, scope, LockModeType.NONE, sight)
                .flatMap(found -> record.of(entities, found.subject()))
                .map(broken -> broken.objection("/requirements")));
    }
}
