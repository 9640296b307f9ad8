package org.onewindow.adapters.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.onewindow.core.act.PersistentModule;

/** The one JPA unit, assembled from what every module lists. */
final class JpaUnit {
    private JpaUnit() {}

    static EntityManagerFactory open(Dialect dialect, DataSource dataSource, List<PersistentModule> modules) {
        PersistenceConfiguration unit = new PersistenceConfiguration("onewindow")
                .provider(PersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                // Several nodes share one database: nothing is believed but what it says.
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .managedClass(InstantConverter.class)
                .managedClass(DurationConverter.class)
                .property(PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource)
                .property(PersistenceUnitProperties.TARGET_DATABASE, dialect.platform())
                .property(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE)
                .property(PersistenceUnitProperties.SESSION_CUSTOMIZER, SessionSettings.class.getName())
                .property(PersistenceUnitProperties.WEAVING, "static")
                .property(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true")
                .property(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC)
                .property(PersistenceUnitProperties.BATCH_WRITING_SIZE, "100")
                .property(PersistenceUnitProperties.PERSISTENCE_CONTEXT_FLUSH_MODE, "COMMIT")
                .property(PersistenceUnitProperties.LOGGING_LOGGER, EclipseLinkLog.class.getName());
        modules.forEach(module -> module.classes().forEach(unit::managedClass));
        return unit.createEntityManagerFactory();
    }
}
