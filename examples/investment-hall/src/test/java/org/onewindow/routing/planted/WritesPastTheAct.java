package org.onewindow.routing.planted;

import org.onewindow.core.act.UnitOfWork;

/** Planted. */
public interface WritesPastTheAct {
    /** Planted. */
    UnitOfWork reach();
}
