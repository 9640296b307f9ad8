package org.onewindow.spi.planted;

import org.onewindow.core.act.Outcome;

/** Planted. */
public interface SpiReachingIntoTheKernel {
    /** Planted. */
    Outcome<String> reach();
}
