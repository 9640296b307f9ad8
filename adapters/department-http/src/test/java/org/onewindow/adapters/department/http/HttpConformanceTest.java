package org.onewindow.adapters.department.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.adapters.testkit.department.DepartmentAdapterContract;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.adapters.testkit.department.SimulatedDepartment;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.identity.DepartmentId;

/** The adapter for HTTP under the conformance kit, against a simulated department on a real server. */
class HttpConformanceTest extends DepartmentAdapterContract {
    @Override
    protected DepartmentAdapter adapter() {
        return new HttpDepartments(new Json(), new DepartmentSecrets(), new OutsideCalls(), Clock.systemUTC());
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
}
