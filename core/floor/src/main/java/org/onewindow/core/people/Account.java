package org.onewindow.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/**
 * 账号: what lets one person sign in, either a staff member of the hall or an applicant. An applicant's name and number are
 * sealed under the person's key.
 */
@Entity
@Table(name = "account")
class Account {
    @Id
    @Column(name = "login_name")
    private String loginName = "";

    @Version
    private long version;

    @Column(name = "staff_id")
    private @Nullable String staff;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "label", nullable = false)
    private String label = "";

    @Column(name = "sealed_applicant")
    private @Nullable String sealedApplicant;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash = "";

    @Column(name = "closed", nullable = false)
    private boolean closed;

    protected Account() {}

    static Account of(LoginName loginName, StaffId staff, PasswordHash password) {
        Account account = new Account(loginName, password);
        account.staff = staff.value();
        return account;
    }

    static Account of(LoginName loginName, SubjectId subject, String label, String sealed, PasswordHash password) {
        Account account = new Account(loginName, password);
        account.subject = subject.value();
        account.label = label;
        account.sealedApplicant = sealed;
        return account;
    }

    private Account(LoginName loginName, PasswordHash password) {
        this.loginName = loginName.value();
        this.passwordHash = password.text();
    }

    void close() {
        closed = true;
    }

    boolean isOpen() {
        return !closed;
    }

    String loginName() {
        return loginName;
    }

    Optional<StaffId> staff() {
        return Optional.ofNullable(staff).map(StaffId::new);
    }

    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject).map(SubjectId::new);
    }

    /** What a screen may show of an applicant. */
    String label() {
        return label;
    }

    Optional<String> sealedApplicant() {
        return Optional.ofNullable(sealedApplicant);
    }

    PasswordHash password() {
        return new PasswordHash(passwordHash);
    }
}
