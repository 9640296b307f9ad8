package org.onewindow.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * Who asked which register about whom, and what for: for the audit, and for the person concerned (个人信息保护法 Art. 44, 45).
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class FactAudit {
    private static final int MOST = 200;

    private final Reading reading;

    @Inject
    FactAudit(Reading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FactAudit() {
        this(null);
    }

    /**
     * What {@code caller} may read, the newest first: everything for the audit administrator and the supervising body, what was asked
     * about themselves for applicants, nothing for anybody else.
     *
     * @return at most 200
     */
    public List<FactAccess> newest(Caller caller) {
        if (caller.has(Role.AUDIT_ADMINISTRATOR) || caller.has(Role.SUPERVISING_BODY)) {
            return all();
        }
        return caller instanceof Caller.Subject subject ? about(subject.subject()) : List.of();
    }

    private List<FactAccess> all() {
        return reading.read(entities -> entities.createQuery(
                        "select a from StoredFactAccess a order by a.askedAt desc, a.id", StoredFactAccess.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(StoredFactAccess::access)
                .toList());
    }

    private List<FactAccess> about(SubjectId subject) {
        return reading.read(entities -> entities.createQuery(
                        "select a from StoredFactAccess a where a.subject = :subject order by a.askedAt desc, a.id",
                        StoredFactAccess.class)
                .setParameter("subject", subject.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(StoredFactAccess::access)
                .toList());
    }
}
