package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.mandate.Mandates;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/**
 * Signs people in and out, and tells who a token belongs to.
 *
 * <p>A token is 256 random bits and new with every sign-in; the hall keeps only its hash, so no copy of the database signs anybody
 * in. A sign-in ends after {@code onewindow.session.longest} (PT12H), after {@code onewindow.session.idle} (PT1H) without a
 * request, by signing out, when the account is closed, and for staff when {@code hall.yaml} no longer names the person.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class SignIn {
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_PASSWORD = 200;
    private static final Duration BUSY = Duration.ofSeconds(1);
    /** How exactly the last request is remembered; each rewriting costs a transaction. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;
    private final PublishedDefinitions definitions;
    private final Passwords passwords;
    private final Tries tries;
    private final Mandates mandates;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Duration longest;
    private final Duration idle;

    @Inject
    SignIn(
            UnitOfWork unitOfWork,
            Reading reading,
            EntityManager entities,
            PublishedDefinitions definitions,
            Passwords passwords,
            Tries tries,
            Mandates mandates,
            Clock clock,
            RandomGenerator chance) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
        this.definitions = definitions;
        this.passwords = passwords;
        this.tries = tries;
        this.mandates = mandates;
        this.clock = clock;
        this.chance = chance;
        Config config = ConfigProvider.getConfig();
        this.longest = config.getOptionalValue("onewindow.session.longest", Duration.class)
                .orElse(Duration.ofHours(12));
        this.idle = config.getOptionalValue("onewindow.session.idle", Duration.class)
                .orElse(Duration.ofHours(1));
    }

    /**
     * A sign-in that succeeded.
     *
     * @param token what the browser shows from now on; 43 characters of Base64url
     * @param who who has signed in
     */
    public record Fresh(String token, SignedIn who) {
        @Override
        public String toString() {
            return "Fresh[" + who.loginName() + "]";
        }
    }

    /**
     * Signs in. Unknown name and wrong password are told apart neither by the answer nor by its time.
     *
     * @param name as typed
     * @param password as typed
     * @param client what tells one client from another, such as its network address
     */
    public GuessAnswer<Fresh> signIn(String name, String password, String client) {
        String normal = LoginName.parse(name).map(LoginName::value).orElse("");
        Tries.Try[] guesses = {
            new Tries.Try(Guessing.PASSWORD_OF_NAME, normal), new Tries.Try(Guessing.PASSWORD_FROM_CLIENT, client)
        };
        Optional<Duration> wait = tries.count(guesses);
        if (wait.isPresent()) {
            return new GuessAnswer.Wait<>(wait.get(), List.of(Finding.error("OW-PPL-0002", "", minutes(wait.get()))));
        }
        Optional<Account> account = reading.read(all -> Optional.ofNullable(all.find(Account.class, normal)))
                .filter(Account::isOpen);
        Optional<Boolean> fits = password.length() > LONGEST_PASSWORD
                ? Optional.of(false)
                : passwords.fits(password, account.map(Account::password));
        if (fits.isEmpty()) {
            tries.takeBack(guesses);
            return new GuessAnswer.Wait<>(BUSY, List.of(Finding.error("OW-PPL-0003", "")));
        }
        Optional<Fresh> fresh = account.filter(known -> fits.get()).flatMap(this::begin);
        if (fresh.isEmpty()) {
            return new GuessAnswer.Wrong<>(List.of(Finding.error("OW-PPL-0001", "")));
        }
        tries.takeBack(guesses);
        return new GuessAnswer.Right<>(fresh.get());
    }

    private static String minutes(Duration wait) {
        return Long.toString(wait.toMinutes() + 1);
    }

    private Optional<Fresh> begin(Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] random = new byte[TOKEN_BYTES];
        chance.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        SignInSession session = new SignInSession(hash(token), account.loginName(), now, longest);
        Optional<SignedIn> who = who(account, session);
        who.ifPresent(signedIn -> unitOfWork.within(() -> {
            forgetExpired(now);
            entities.persist(session);
            return signedIn;
        }));
        return who.map(signedIn -> new Fresh(token, signedIn));
    }

    private void forgetExpired(Instant now) {
        entities.createQuery("delete from SignInSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Who shows {@code token}; nobody if it never was one, or is one no longer. */
    public Optional<SignedIn> of(String token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = hash(token);
        Optional<Known> known =
                reading.read(all -> known(all, hash)).filter(found -> found.session.isOpenAt(now, idle));
        Optional<SignedIn> who =
                known.map(Known::account).filter(Account::isOpen).flatMap(account -> who(account, known.get().session));
        if (who.isPresent()
                && known.get().session.lastSeenAt().plus(SEEN_PRECISION).isBefore(now)) {
            unitOfWork.within(() -> {
                Optional.ofNullable(entities.find(SignInSession.class, hash)).ifPresent(session -> session.seen(now));
                return hash;
            });
        }
        return who;
    }

    private static Optional<Known> known(EntityManager all, String hash) {
        return all.createQuery(
                        "select s, a from SignInSession s, Account a where s.tokenHash = :hash and a.loginName = s.loginName",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(row -> new Known((SignInSession) row[0], (Account) row[1]));
    }

    private record Known(SignInSession session, Account account) {}

    private Optional<SignedIn> who(Account account, SignInSession session) {
        if (account.staff().isPresent()) {
            return definitions
                    .hall()
                    .flatMap(hall -> hall.member(account.staff().get()))
                    .map(member -> signedIn(account, session, member));
        }
        return account.subject()
                .map(subject -> session.mandate()
                        .flatMap(mandate -> mandates.acting(mandate, subject))
                        .map(acting ->
                                new SignedIn(acting, account.loginName(), nameOf(account, acting), session.expiresAt()))
                        .orElseGet(() -> new SignedIn(
                                new Caller.Subject(subject),
                                account.loginName(),
                                LocalizedText.chinese(account.label()),
                                session.expiresAt())));
    }

    /** Names both, so that nobody forgets for whom. */
    private LocalizedText nameOf(Account account, Caller.Subject acting) {
        String principal = acting.acting().flatMap(mandates::principalOf).orElse("");
        return new LocalizedText(
                account.label() + "（代理" + principal + "）", account.label() + " (for " + principal + ")");
    }

    /**
     * From now on whoever shows {@code token} acts under {@code mandate}, or for himself or herself again. The mandate is looked up anew
     * with every request: if it is revoked or ends, the next one is made in the person's own name.
     *
     * @return who it is now; nobody if the token is none, or the mandate is not that person's or not valid
     */
    public Optional<SignedIn> actUnder(String token, Optional<String> mandate) {
        String hash = hash(token);
        boolean holds = mandate.isEmpty()
                || of(token)
                        .map(SignedIn::caller)
                        .flatMap(SignIn::personOf)
                        .flatMap(person -> mandates.acting(mandate.get(), person))
                        .isPresent();
        if (!holds) {
            return Optional.empty();
        }
        unitOfWork.within(() -> {
            Optional.ofNullable(entities.find(SignInSession.class, hash))
                    .ifPresent(session -> session.actUnder(mandate));
            return hash;
        });
        return of(token);
    }

    /** The person behind a caller, also while acting for somebody else. */
    private static Optional<SubjectId> personOf(Caller caller) {
        return caller instanceof Caller.Subject subject
                ? Optional.of(subject.acting().map(Caller.Acting::person).orElse(subject.subject()))
                : Optional.empty();
    }

    private static SignedIn signedIn(Account account, SignInSession session, Hall.StaffMember member) {
        return new SignedIn(member.caller(), account.loginName(), member.name(), session.expiresAt());
    }

    /** Ends one sign-in; harmless for a token that is none. */
    public void signOut(String token) {
        delete("delete from SignInSession s where s.tokenHash = :value", hash(token));
    }

    /** Ends every sign-in of the person who shows {@code token}. */
    public void signOutEverywhere(String token) {
        of(token).ifPresent(who -> delete("delete from SignInSession s where s.loginName = :value", who.loginName()));
    }

    private void delete(String query, String value) {
        unitOfWork.within(
                () -> entities.createQuery(query).setParameter("value", value).executeUpdate());
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
