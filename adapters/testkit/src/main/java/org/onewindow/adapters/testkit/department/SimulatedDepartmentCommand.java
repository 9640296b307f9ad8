package org.onewindow.adapters.testkit.department;

import java.io.IOException;
import java.time.Clock;
import org.onewindow.spi.identity.DepartmentId;

/** Runs a simulated department beside a hall: {@code <department> <port> <secret>}. */
public final class SimulatedDepartmentCommand {
    private SimulatedDepartmentCommand() {}

    /** Opens it, prints where its page is, and stays until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println(
                    "usage: SimulatedDepartmentCommand <department> <port> <secret of at least 32 characters>");
            System.exit(2);
        }
        try (SimulatedDepartment department = SimulatedDepartment.open(
                new DepartmentId(arguments[0]), Integer.parseInt(arguments[1]), arguments[2], Clock.systemUTC())) {
            System.out.println("Department " + arguments[0] + " at " + department.address());
            Thread.currentThread().join();
        }
    }
}
