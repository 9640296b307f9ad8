package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.application.StoredApplicant;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/**
 * Opens and closes accounts. No face leads here: whoever opens an applicant's account says by that that the person's identity
 * was checked (实名认证), for the account sees everything the hall has of that number.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Accounts {
    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final Vault vault;
    private final Json json;
    private final Mandates mandates;

    @Inject
    Accounts(
            UnitOfWork unitOfWork, Reading reading, EntityManager entities, Vault vault, Json json, Mandates mandates) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.vault = vault;
        this.json = json;
        this.mandates = mandates;
    }

    /** Whether somebody signs in by that name already; a closed account keeps its name. */
    public boolean exists(LoginName name) {
        return reading.read(all -> all.find(Account.class, name.value()) != null);
    }

    /**
     * Opens an account for a staff member; roles and department stay those of {@code hall.yaml}.
     *
     * @return whether it was opened; not if the name is taken
     */
    public boolean openForStaff(LoginName name, StaffId staff, PasswordHash password) {
        return unitOfWork.within(() -> persist(Account.of(name, staff, password)));
    }

    /**
     * Opens an account for an applicant whose identity was checked. It is bound to the number, so a second account of the same
     * person sees the same.
     *
     * @return whether it was opened; not if the name is taken
     */
    public boolean openForApplicant(LoginName name, Applicant applicant, PasswordHash password) {
        return unitOfWork.within(() -> {
            SubjectId subject = vault.subjectOf(SubjectNumber.of(applicant));
            String sealed = vault.seal(subject, json.write(StoredApplicant.of(applicant)));
            return persist(Account.of(name, subject, applicant.label(), sealed, password));
        });
    }

    private boolean persist(Account account) {
        if (entities.find(Account.class, account.loginName()) != null) {
            return false;
        }
        entities.persist(account);
        return true;
    }

    /** Closes an account; whoever is signed in with it is so no longer. */
    public void close(LoginName name) {
        unitOfWork.within(() -> {
            Optional<Account> account = Optional.ofNullable(entities.find(Account.class, name.value()));
            account.ifPresent(Account::close);
            return account.isPresent();
        });
    }

    /**
     * Who the signed-in applicant is, with name and number: personal data, for the person alone. Under a mandate it is the principal,
     * represented by the person. Empty for everybody else.
     */
    public Optional<Applicant> applicantOf(SignedIn who) {
        if (!(who.caller() instanceof Caller.Subject caller)) {
            return Optional.empty();
        }
        if (caller.acting().isPresent()) {
            return mandates.applicantOf(caller.acting().get());
        }
        return reading.read(all -> Optional.ofNullable(all.find(Account.class, who.loginName()))
                .flatMap(Account::sealedApplicant)
                .map(text -> vault.open(caller.subject(), text))
                .map(opened -> json.read(opened, StoredApplicant.class).applicant()));
    }
}
