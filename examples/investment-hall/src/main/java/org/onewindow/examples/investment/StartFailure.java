package org.onewindow.examples.investment;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.adapters.persistence.DatabaseNotUsableException;
import org.onewindow.adapters.rest.server.PortTakenException;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.privacy.MasterKeyException;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the hall did not start, as one message in both languages, and the exit code that goes with it. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    private final int exitCode;

    private StartFailure(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** 2 the port, 3 data folder or database, 4 the definitions, 5 the master key, 1 anything else. */
    int exitCode() {
        return exitCode;
    }

    static StartFailure of(RuntimeException failure, Messages messages) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PortTakenException taken) {
                return new StartFailure(portTaken(taken.port()), 2, failure);
            }
            if (each instanceof DatabaseNotUsableException database) {
                return new StartFailure(inBoth(database.finding(), messages), 3, failure);
            }
            if (each instanceof BrokenFolderException broken) {
                return new StartFailure(report(broken, messages), 4, failure);
            }
            if (each instanceof MasterKeyException key) {
                return new StartFailure(inBoth(key.finding(), messages), 5, failure);
            }
        }
        LOG.error("the hall does not start", failure);
        return new StartFailure("The hall does not start / 大厅无法启动: " + failure, 1, failure);
    }

    private static String report(BrokenFolderException broken, Messages messages) {
        return "The hall does not start: its definitions have errors. / 大厅无法启动:定义文件有错误。"
                + System.lineSeparator()
                + new FindingReport(messages, Locale.SIMPLIFIED_CHINESE)
                        .of(broken.proposal().checked());
    }

    private static String portTaken(int port) {
        return "Port " + port + " is taken by another program: choose another with -Donewindow.http.port=9000."
                + System.lineSeparator()
                + "端口 " + port + " 已被其他程序占用:请用 -Donewindow.http.port=9000 换一个端口。";
    }

    private static String inBoth(Finding finding, Messages messages) {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(locale -> messages.text(finding, locale) + " " + messages.mend(finding, locale))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
