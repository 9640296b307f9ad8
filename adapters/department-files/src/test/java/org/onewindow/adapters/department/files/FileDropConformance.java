package org.onewindow.adapters.department.files;

import java.time.Clock;
import org.onewindow.adapters.testkit.department.DepartmentAdapterContract;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentAdapter;

/** The folder adapter under the conformance kit. */
abstract class FileDropConformance extends DepartmentAdapterContract {
    abstract String format();

    @Override
    protected DepartmentAdapter adapter() {
        return new FileDrop(new Json(), new KeptAside(), Clock.systemUTC());
    }

    @Override
    protected DepartmentUnderTest department() {
        return new FolderDepartment(format());
    }
}
