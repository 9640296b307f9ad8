package org.onewindow.core.act;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * The way to read outside an act. Implemented by the persistence adapter; for queries, whose callers never see the entity manager.
 *
 * <p><b>Guaranteed.</b> A reading changes nothing: it ends with a rollback. Inside an act the query runs in the act's transaction.
 *
 * <p><b>Errors.</b> {@link DatabaseUnavailableException} if no connection was to be had; failures of the database as
 * {@link UnitOfWork#commit()} names them.
 */
public interface Reading {
    /** Answers with what {@code query} finds; entities must not leave it, records may. */
    <T> T read(Function<EntityManager, T> query);
}
