package org.onewindow.adapters.testkit.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a kit on a plug-in that is right or wrong on purpose. */
public final class KitRun {
    private KitRun() {}

    /** What came of the demands of {@code contract}. */
    public static TestExecutionSummary of(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .build();
        SummaryGeneratingListener outcome = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, outcome);
        return outcome.getSummary();
    }
}
