package org.onewindow.core.act.planted;

import org.onewindow.core.people.SignIn;

/** Planted. */
public interface KernelReachingOntoTheFloor {
    /** Planted. */
    SignIn reach();
}
