package org.onewindow.adapters.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** A local rule that can run in a hall only. */
@ApplicationScoped
public class AsksTheDatabase implements DefinitionCheck {
    @Inject
    private EntityManager entities;

    @Override
    public String kind() {
        return "asks-the-database";
    }

    @Override
    public List<Finding> check(List<ServiceItem> items) {
        return List.of(Finding.error("OW-LOC-0002", entities.toString()));
    }
}
