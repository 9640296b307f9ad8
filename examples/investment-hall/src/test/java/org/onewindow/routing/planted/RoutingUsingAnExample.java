package org.onewindow.routing.planted;

import org.onewindow.examples.investment.RunningHall;

/** Planted. */
public interface RoutingUsingAnExample {
    /** Planted. */
    RunningHall reach();
}
