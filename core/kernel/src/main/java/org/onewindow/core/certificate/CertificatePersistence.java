package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What the register of certificates keeps in the database. */
@ApplicationScoped
class CertificatePersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Certificate.class, CertificateSeries.class);
    }
}
