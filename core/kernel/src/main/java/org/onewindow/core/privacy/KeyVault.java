package org.onewindow.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;

/**
 * Keeps keys in the database, wrapped by the hall's master key. Nothing is cached beyond a transaction, so that an erasure is felt
 * by every node at once; within one, a person's row is read once.
 */
@ApplicationScoped
class KeyVault implements Vault {
    private final EntityManager entities;
    private final MasterKey master;
    private final RandomIds ids;
    private final RandomGenerator chance;
    private final Clock clock;

    @Inject
    KeyVault(EntityManager entities, MasterKey master, RandomIds ids, RandomGenerator chance, Clock clock) {
        this.entities = entities;
        this.master = master;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KeyVault() {
        this(null, null, null, null, null);
    }

    @Override
    public SubjectId subjectOf(SubjectNumber number) {
        String index = indexOf(number);
        return withIndex(index).orElseGet(() -> meet(index));
    }

    @Override
    public Optional<SubjectId> known(SubjectNumber number) {
        return withIndex(indexOf(number));
    }

    private Optional<SubjectId> withIndex(String index) {
        return entities.createQuery("select k from PersonKey k where k.numberIndex = :index", PersonKey.class)
                .setParameter("index", index)
                .getResultStream()
                .findFirst()
                .map(PersonKey::subject);
    }

    /**
     * Flushes, once in a person's life, so that a second question in the same transaction finds the row. If two transactions meet
     * one person at once, the unique index lets one through and the other is tried again.
     */
    private SubjectId meet(String index) {
        SubjectId subject = new SubjectId(ids.next());
        String secrets = PersonSecrets.makeWrapped(subject, master, chance);
        entities.persist(new PersonKey(subject, index, secrets, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        entities.flush();
        return subject;
    }

    @Override
    public String seal(SubjectId subject, String text) {
        return secretsOf(subject).seal(text, chance);
    }

    @Override
    public String open(SubjectId subject, String sealed) {
        return secretsOf(subject).open(sealed);
    }

    @Override
    public String digest(SubjectId subject, String text) {
        return secretsOf(subject).digest(text);
    }

    @Override
    public FileSeal fileSeal(SubjectId subject, String contentKey) {
        return secretsOf(subject).fileSeal(contentKey);
    }

    @Override
    public byte[] mac(String purpose, String text) {
        return master.mac(purpose, text);
    }

    @Override
    public void erase(SubjectId subject) {
        PersonKey key = entities.find(PersonKey.class, subject.value(), LockModeType.PESSIMISTIC_WRITE);
        if (key != null) {
            key.erase(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private PersonSecrets secretsOf(SubjectId subject) {
        PersonKey key = entities.find(PersonKey.class, subject.value());
        if (key == null) {
            throw new ErasedException();
        }
        return PersonSecrets.unwrap(subject, master, key.secrets());
    }

    private String indexOf(SubjectNumber number) {
        return HexFormat.of().formatHex(master.mac("subject-number", number.text()));
    }
}
