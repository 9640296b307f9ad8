package org.onewindow.core.store;

import java.io.IOException;
import org.onewindow.spi.finding.Finding;

/** The content store in use is defective, or there is none of its kind. */
class StoreDefectException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    StoreDefectException(Finding finding) {
        super(finding.code() + " " + finding.arguments());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
