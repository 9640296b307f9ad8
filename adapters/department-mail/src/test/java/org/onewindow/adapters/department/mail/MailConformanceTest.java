package org.onewindow.adapters.department.mail;

import java.time.Clock;
import org.onewindow.adapters.testkit.department.DepartmentAdapterContract;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.spi.department.DepartmentAdapter;

/** The mail adapter under the conformance kit, against real mail servers. */
class MailConformanceTest extends DepartmentAdapterContract {
    @Override
    protected DepartmentAdapter adapter() {
        return new MailedDepartments(new Json(), new DepartmentSecrets(), new KeptAside(), Clock.systemUTC());
    }

    @Override
    protected DepartmentUnderTest department() {
        return new MailedOffice();
    }
}
