package org.onewindow.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Tells who a number belongs to outside an act: at signing in, and before a file is taken in for somebody.
 *
 * <p><b>Threads.</b> Safe for use by several threads, outside any act or reading.
 */
@ApplicationScoped
public class Subjects {
    private static final int TRIES = 5;

    private final UnitOfWork unitOfWork;
    private final Vault vault;

    @Inject
    Subjects(UnitOfWork unitOfWork, Vault vault) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Subjects() {
        this(null, null);
    }

    /** The subject of that number; one is made if the hall has not met it. */
    public SubjectId of(SubjectNumber number) {
        for (int tried = 1; ; tried++) {
            try {
                return unitOfWork.within(() -> vault.subjectOf(number));
            } catch (TryAgainException metAtOnce) {
                if (tried == TRIES) {
                    throw metAtOnce;
                }
            }
        }
    }
}
