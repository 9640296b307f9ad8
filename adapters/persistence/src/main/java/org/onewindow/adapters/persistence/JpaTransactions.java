package org.onewindow.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ClientSession;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.DatabaseUnavailableException;
import org.onewindow.core.act.KeyTakenException;
import org.onewindow.core.act.OutcomeUnknownException;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions and readings on the JPA unit, one at a time on each thread. */
final class JpaTransactions implements UnitOfWork, Reading {
    private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

    private final EntityManagerFactory unit;
    private final Dialect dialect;
    private final Durability durability;
    private final Runnable connectionLost;

    @SuppressWarnings("ThreadLocalUsage") // one per hall; a static one would be shared by two halls of one machine
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory unit, Database database) {
        this.unit = unit;
        dialect = database.dialect();
        durability = database.durability();
        connectionLost = database::suspectConnections;
        JpaHelper.getEntityManagerFactory(unit)
                .unwrap(ServerSession.class)
                .getEventManager()
                .addListener(new CommitWatch());
    }

    @Override
    public void begin() {
        if (current.get() != null) {
            throw new IllegalStateException("a transaction is open on this thread: acts do not nest");
        }
        current.set(opened());
    }

    private Open opened() {
        Open open = new Open(unit.createEntityManager(), durability.mark());
        try {
            open.entityManager.getTransaction().begin();
            // From here on every query runs on the transaction's connection. Without this, queries before the first
            // write would take a
            // second one from the pool, and a pool of waiting acts could starve.
            open.entityManager
                    .unwrap(org.eclipse.persistence.sessions.UnitOfWork.class)
                    .beginEarlyTransaction();
            return open;
        } catch (RuntimeException failure) {
            open.entityManager.close();
            throw meaningOf(failure);
        }
    }

    @Override
    public void commit() {
        Open open = open();
        try {
            open.entityManager.getTransaction().commit();
            durability.await(open.mark);
        } catch (RuntimeException failure) {
            throw meaningOf(failure);
        } finally {
            close(open);
        }
    }

    @Override
    public void rollback() {
        Open open = current.get();
        if (open != null) {
            close(open);
        }
    }

    /** Never throws: where the connection is gone there is nothing left to undo, and the first failure must not be hidden. */
    private void close(Open open) {
        current.remove();
        try (EntityManager ending = open.entityManager) {
            if (ending.getTransaction().isActive()) {
                ending.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            LOG.debug("nothing left to roll back", e);
        }
    }

    @Override
    public <T> T read(Function<EntityManager, T> query) {
        Open outer = current.get();
        if (outer != null) {
            return query.apply(outer.entityManager);
        }
        begin();
        try {
            return query.apply(open().entityManager);
        } catch (RuntimeException failure) {
            throw meaningOf(failure);
        } finally {
            rollback();
        }
    }

    /** The entity manager of this thread's transaction. */
    EntityManager entityManager() {
        return open().entityManager;
    }

    private Open open() {
        Open open = current.get();
        if (open == null) {
            throw new IllegalStateException(
                    "no transaction is open on this thread: neither an act nor a reading is in progress");
        }
        return open;
    }

    @Override
    public RuntimeException meaningOf(RuntimeException failure) {
        Open open = current.get();
        boolean committing = open != null && open.committing;
        for (Throwable each : SqlErrors.chain(failure)) {
            if (each instanceof KeyTakenException
                    || each instanceof TryAgainException
                    || each instanceof OutcomeUnknownException
                    || each instanceof DatabaseUnavailableException) {
                return (RuntimeException) each;
            }
            if (each instanceof SQLTransientConnectionException) {
                return new DatabaseUnavailableException(failure);
            }
        }
        return switch (kindOf(failure)) {
            case KEY_TAKEN -> new KeyTakenException(failure);
            case IN_THE_WAY -> new TryAgainException(failure);
            case CONNECTION_LOST -> {
                connectionLost.run();
                yield committing ? new OutcomeUnknownException(failure) : new TryAgainException(failure);
            }
            case DEFECT -> committing ? new OutcomeUnknownException(failure) : failure;
        };
    }

    private Failure kindOf(RuntimeException failure) {
        boolean stale = SqlErrors.chain(failure).stream()
                .anyMatch(each -> each instanceof OptimisticLockException
                        || each instanceof PessimisticLockException
                        || each instanceof LockTimeoutException);
        if (stale) {
            return Failure.IN_THE_WAY;
        }
        return SqlErrors.in(failure)
                .map(dialect::failureOf)
                .filter(kind -> kind != Failure.DEFECT)
                .findFirst()
                .orElse(Failure.DEFECT);
    }

    /** One transaction. */
    private static final class Open {
        private final EntityManager entityManager;
        private final long mark;
        private boolean committing;

        Open(EntityManager entityManager, long mark) {
            this.entityManager = entityManager;
            this.mark = mark;
        }
    }

    /**
     * Sends the last batch, and notes that only the commit itself is left: a failure before it is certain, a failure of it is not.
     */
    private final class CommitWatch extends SessionEventAdapter {
        @Override
        public void preCommitTransaction(SessionEvent event) {
            Open open = current.get();
            if (open != null) {
                ClientSession session = (ClientSession) event.getSession();
                // None if nothing was asked of the database.
                if (session.getAccessors() != null) {
                    session.getAccessors().forEach(accessor -> accessor.writesCompleted(session));
                }
                open.committing = true;
            }
        }
    }
}
