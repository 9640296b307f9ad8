package org.onewindow.adapters.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.PersistentModule;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Sequences;
import org.onewindow.core.act.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the database to the container: opened before anything else at the start, closed with the hall. */
@ApplicationScoped
class PersistenceBeans {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceBeans.class);

    /** First, so that a database that cannot be used is told once, and not by everything that needs it. */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup start, Database database) {
        LOG.debug("{} is open", database.dialect());
    }

    @Produces
    @Singleton
    Database database(@Any Instance<PersistentModule> modules) {
        return Database.open(DatabaseSettings.from(ConfigProvider.getConfig()), list(modules));
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    @HallData
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Produces
    @Singleton
    @HallData
    EntityManagerFactory unit(
            Database database, @HallData DataSource dataSource, @Any Instance<PersistentModule> modules) {
        return JpaUnit.open(database.dialect(), dataSource, list(modules));
    }

    void close(@Disposes @HallData EntityManagerFactory unit) {
        unit.close();
    }

    @Produces
    @Singleton
    @Typed({JpaTransactions.class, UnitOfWork.class, Reading.class})
    JpaTransactions transactions(@HallData EntityManagerFactory unit, Database database) {
        return new JpaTransactions(unit, database);
    }

    @Produces
    @Singleton
    Sequences sequences(JpaTransactions transactions, Database database) {
        return new DatabaseSequences(transactions, database.dialect());
    }

    @Produces
    @ApplicationScoped
    EntityManager entityManager(JpaTransactions transactions) {
        return CurrentEntityManager.of(transactions);
    }

    private static List<PersistentModule> list(Instance<PersistentModule> modules) {
        return modules.stream().toList();
    }
}
