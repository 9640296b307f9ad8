package org.onewindow.adapters.verifier;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** Writes a ledger with the hall's own code, through the persistence provider that halls use. */
final class WritingHall implements AutoCloseable {
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("wang-fang"), Set.of(Role.RECEPTION_CLERK), Optional.empty());

    private final EntityManagerFactory unit;
    private final EntityManager entities;
    private final Ledger ledger;
    private final Json json = new Json();
    private final Map<String, LedgerHead> heads = new HashMap<>();
    private int acts;

    /** On an empty database. */
    WritingHall(String url, String user, String password, String identity) throws SQLException, IOException {
        createTable(url, user, password);
        // The provider keeps units by name, and each hall here may have classes of its own.
        unit = new PersistenceConfiguration(identity + System.identityHashCode(this) + url)
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .managedClass(LedgerEntry.class)
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.jdbc.user", user)
                .property("jakarta.persistence.jdbc.password", password)
                .property("eclipselink.classloader", LedgerEntry.class.getClassLoader())
                .property("eclipselink.weaving", "static")
                .property("eclipselink.logging.level", "WARNING")
                .createEntityManagerFactory();
        entities = unit.createEntityManager();
        @SuppressWarnings("unchecked") // the container's Instance of one type
        Instance<HallIdentity> hall = mock(Instance.class);
        when(hall.get()).thenReturn(new HallIdentity(identity, "320583"));
        ledger = new Ledger(entities, hall, json);
    }

    private static void createTable(String url, String user, String password) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                InputStream ddl = Ledger.class.getResourceAsStream("/db/migration/kernel/common/V0002__ledger.sql")) {
            statement.execute(new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** One act on record, the next of {@code chain}. */
    void act(
            String chain,
            ActName name,
            Instant at,
            String grounds,
            Map<String, @Nullable String> changes,
            String answer) {
        acts++;
        IdempotencyKey key = new IdempotencyKey("request-%05d".formatted(acts));
        ActInProgress act =
                new ActInProgress(name, CLERK, Role.RECEPTION_CLERK, key, json.digest(name + chain + acts), at);
        entities.getTransaction().begin();
        LedgerHead previous = heads.computeIfAbsent(chain, ledger::emptyChain);
        ledger.append(
                previous, LedgerRecord.of(act, grounds, changes, json.digest(grounds)), head -> heads.put(chain, head));
        ledger.answer(act, answer);
        entities.getTransaction().commit();
    }

    /** Where the writer says that each chain ends. */
    List<Head> heads() {
        return heads.values().stream()
                .map(head -> new Head(head.chain(), head.seq(), head.hash()))
                .toList();
    }

    @Override
    public void close() {
        entities.close();
        unit.close();
    }
}
