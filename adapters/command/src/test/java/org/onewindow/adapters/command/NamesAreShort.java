package org.onewindow.adapters.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** A locality's own rule. */
@ApplicationScoped
public class NamesAreShort implements DefinitionCheck {
    @Override
    public String kind() {
        return "names-are-short";
    }

    @Override
    public List<Finding> check(List<ServiceItem> items) {
        return items.stream()
                .filter(item -> item.name().zh().length() > 4)
                .map(item -> Finding.warning("OW-LOC-0001", item.ref().id() + "#/name/zh"))
                .toList();
    }
}
