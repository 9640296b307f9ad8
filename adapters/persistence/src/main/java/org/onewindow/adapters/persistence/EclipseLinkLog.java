package org.onewindow.adapters.persistence;

import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hands the provider's warnings on to SLF4J. Neither statements nor their values are logged, and no failure: it is
 * thrown and handled, and its text may quote a row.
 */
public class EclipseLinkLog extends AbstractSessionLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.eclipse.persistence");

    /** Made by the provider. */
    public EclipseLinkLog() {
        setLevel(SessionLog.WARNING);
        setShouldDisplayData(false);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (!shouldLog(entry.getLevel(), entry.getNameSpace())
                || entry.getException() instanceof EclipseLinkException) {
            return;
        }
        Level level = entry.getLevel() >= SessionLog.SEVERE ? Level.ERROR : Level.WARN;
        LOG.atLevel(level).setCause(entry.getException()).log(formatMessage(entry));
    }
}
