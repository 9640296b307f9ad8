package org.onewindow.examples.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.adapters.testkit.department.DepartmentAdapterContract;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.adapters.testkit.department.SimulatedDepartment;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.identity.DepartmentId;

/** The whole test of an adapter: the kit does the rest. Put a double of your department's system in place of the simulated one. */
class TownSystemTest extends DepartmentAdapterContract {
    @Override
    protected DepartmentAdapter adapter() {
        return new TownSystem(new OutsideCalls(), new Json());
    }

    @Override
    protected DepartmentUnderTest department() {
        try {
            return SimulatedDepartment.open(
                    new DepartmentId("planning"), 0, "a secret of at least thirty-two bytes", Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected boolean carriesFiles() {
        return false;
    }
}
