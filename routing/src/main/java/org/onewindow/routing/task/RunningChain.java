package org.onewindow.routing.task;

import java.util.List;
import org.onewindow.routing.chain.Chain;
import org.onewindow.spi.item.ServiceItem;

/**
 * The chain of one application, as it runs.
 *
 * @param chain with those who were asked as well
 * @param item in the version the application is pinned to
 * @param steps how far each step is, in the order of the chain
 */
public record RunningChain(Chain chain, ServiceItem item, List<StepProgress> steps) {
    public RunningChain {
        steps = List.copyOf(steps);
    }
}
