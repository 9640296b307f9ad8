package org.onewindow.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the master key when the hall starts and holds it against the database; a hall that cannot read its data does not start. */
@ApplicationScoped
class MasterKeyAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyAtStart.class);
    private static final int TRIES = 5;

    private final UnitOfWork unitOfWork;
    private final EntityManager entities;
    private final RandomGenerator chance;

    @Inject
    MasterKeyAtStart(UnitOfWork unitOfWork, EntityManager entities, RandomGenerator chance) {
        this.unitOfWork = unitOfWork;
        this.entities = entities;
        this.chance = chance;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MasterKeyAtStart() {
        this(null, null, null);
    }

    /** Made at the start, so that no act has to. */
    @Produces
    @Singleton
    MasterKey masterKey() {
        return find(MasterKeyPlace.from(ConfigProvider.getConfig()));
    }

    void open(@Observes Startup start, MasterKey key) {
        LOG.debug("{} fits the database", key);
    }

    MasterKey find(MasterKeyPlace place) {
        for (int tried = 1; ; tried++) {
            try {
                return unitOfWork.within(() -> checked(place));
            } catch (TryAgainException anotherNodeIsStarting) {
                if (tried == TRIES) {
                    throw anotherNodeIsStarting;
                }
                LOG.debug("another node is starting, try {}", tried);
            }
        }
    }

    private MasterKey checked(MasterKeyPlace place) {
        MasterKeyCheck check = entities.find(MasterKeyCheck.class, MasterKeyCheck.ONLY);
        if (check == null) {
            MasterKey key = place.find().orElseGet(() -> {
                LOG.info("a new master key is kept in {}: back it up, apart from the database", place);
                return place.make(chance);
            });
            entities.persist(new MasterKeyCheck(key));
            return key;
        }
        MasterKey key = place.find()
                .orElseThrow(() -> new MasterKeyException(
                        null, Finding.error("OW-PRV-0001", "", place.file().toString())));
        if (!check.fits(key)) {
            throw new MasterKeyException(null, Finding.error("OW-PRV-0005", "", place.toString()));
        }
        return key;
    }
}
