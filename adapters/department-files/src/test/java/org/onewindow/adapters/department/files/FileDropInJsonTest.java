package org.onewindow.adapters.department.files;

/** The folder adapter under the conformance kit, with letters and replies as JSON. */
class FileDropInJsonTest extends FileDropConformance {
    @Override
    String format() {
        return "json";
    }
}
