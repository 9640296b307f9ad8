package org.onewindow.adapters.department.files;

/** The folder adapter under the conformance kit, with letters and replies as CSV. */
class FileDropInCsvTest extends FileDropConformance {
    @Override
    String format() {
        return "csv";
    }
}
