package org.onewindow.adapters.documents;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the layout library says into the hall's log; its progress reports, which come with each document, as debug. */
final class PrinterLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterLog.class);

    @Override
    public void log(String where, Level level, String message) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message);
        } else {
            LOG.debug("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.warn("{}: {}", where, message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The hall's log has levels of its own.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() || LOG.isDebugEnabled();
    }
}
