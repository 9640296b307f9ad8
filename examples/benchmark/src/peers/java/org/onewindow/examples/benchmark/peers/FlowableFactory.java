package org.onewindow.examples.benchmark.peers;

import org.onewindow.examples.benchmark.Contestant;
import org.onewindow.examples.benchmark.ContestantFactory;

/** Makes Flowable, with its own schema. */
public final class FlowableFactory implements ContestantFactory {
    @Override
    public Contestant on(Place place) {
        return new FlowableContestant(place);
    }
}
