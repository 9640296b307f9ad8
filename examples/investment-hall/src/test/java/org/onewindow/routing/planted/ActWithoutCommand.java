package org.onewindow.routing.planted;

import org.onewindow.core.act.Act;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Planted. */
public class ActWithoutCommand {
    /** Planted. */
    @Act(name = ActName.ISSUE, roles = Role.ISSUER)
    public String issue(String application) {
        return application;
    }
}
