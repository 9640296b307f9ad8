package org.onewindow.core.store;

import java.io.IOException;
import org.onewindow.spi.finding.Finding;

/** Ends the transfer of a file that is not taken in; passes through the content store that reads it. */
class RefusedUploadException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedUploadException(Finding finding) {
        super(finding.code());
    }
}
