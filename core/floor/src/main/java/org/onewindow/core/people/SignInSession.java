package org.onewindow.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From one sign-in to its sign-out; the token itself is known to the browser only. */
@Entity
@Table(name = "sign_in_session")
class SignInSession {
    @Id
    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "login_name", nullable = false)
    private String loginName = "";

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt = Instant.EPOCH;

    @Column(name = "mandate_id")
    private @Nullable String mandate;

    protected SignInSession() {}

    SignInSession(String tokenHash, String loginName, Instant signedInAt, Duration longest) {
        this.tokenHash = tokenHash;
        this.loginName = loginName;
        this.lastSeenAt = signedInAt;
        this.expiresAt = signedInAt.plus(longest);
    }

    boolean isOpenAt(Instant now, Duration idle) {
        return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    /** From now on the person acts under that mandate, or for himself or herself. */
    void actUnder(Optional<String> id) {
        mandate = id.orElse(null);
    }

    /** Under which mandate the person wants to act; whether it still holds is not this session's to say. */
    Optional<String> mandate() {
        return Optional.ofNullable(mandate);
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String loginName() {
        return loginName;
    }
}
