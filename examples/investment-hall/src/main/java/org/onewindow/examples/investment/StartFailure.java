package org.onewindow.examples.investment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.adapters.persistence.DatabaseNotUsableException;
import org.onewindow.adapters.persistence.PersistenceTexts;
import org.onewindow.adapters.rest.server.PortTakenException;
import org.onewindow.catalog.checker.CatalogueTexts;
import org.onewindow.core.definition.DefinitionTexts;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.privacy.MasterKeyException;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.forms.template.FormTexts;
import org.onewindow.routing.RoutingTexts;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the hall did not start, as one message in both languages, and the exit code that goes with it. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);
    private static final String END = System.lineSeparator();
    /** Not the container's: what fails may be the start of that. */
    private static final Messages MESSAGES = Messages.of(
            new KernelTexts(),
            new DefinitionTexts(),
            new PersistenceTexts(),
            new CatalogueTexts(),
            new RoutingTexts(),
            new FormTexts());

    private final int exitCode;

    private StartFailure(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** 2 the port, 3 data folder or database, 4 the definitions, 5 the master key, 6 a setting, 1 anything else. */
    int exitCode() {
        return exitCode;
    }

    /** Why the hall does not start, from whatever was thrown on the way. */
    static StartFailure of(RuntimeException failure) {
        return causes(failure)
                .flatMap(cause -> known(cause, failure).stream())
                .findFirst()
                .orElseGet(() -> unknown(failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }

    private static Optional<StartFailure> known(Throwable cause, RuntimeException failure) {
        if (cause instanceof PortTakenException taken) {
            return Optional.of(new StartFailure(portTaken(taken.port()), 2, failure));
        }
        if (cause instanceof DatabaseNotUsableException database) {
            return Optional.of(new StartFailure(inBoth(database.finding()), 3, failure));
        }
        if (cause instanceof BrokenFolderException broken) {
            return Optional.of(new StartFailure(report(broken), 4, failure));
        }
        if (cause instanceof MasterKeyException key) {
            return Optional.of(new StartFailure(inBoth(key.finding()), 5, failure));
        }
        return UnreadableSetting.in(cause).map(setting -> new StartFailure(setting.message(), 6, failure));
    }

    private static StartFailure unknown(RuntimeException failure) {
        LOG.error("the hall does not start", failure);
        return new StartFailure("The hall does not start / 大厅无法启动: " + failure, 1, failure);
    }

    private static String report(BrokenFolderException broken) {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(locale -> (Locale.ENGLISH.equals(locale)
                                ? "The hall does not start: its definitions have errors."
                                : "大厅无法启动：定义文件有错误。")
                        + END
                        + new FindingReport(MESSAGES, locale)
                                .of(broken.proposal().checked()))
                .collect(Collectors.joining(END));
    }

    private static String portTaken(int port) {
        return "Port " + port + " is taken by another program: choose another with -Donewindow.http.port=9000." + END
                + "端口 " + port + " 已被其他程序占用：请用 -Donewindow.http.port=9000 换一个端口。";
    }

    private static String inBoth(Finding finding) {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(locale -> MESSAGES.text(finding, locale) + " " + MESSAGES.mend(finding, locale))
                .collect(Collectors.joining(END));
    }
}
