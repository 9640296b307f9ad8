package org.onewindow.adapters.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.catalog.checker.CheckReport;
import org.onewindow.core.text.Messages;

/**
 * Does what a command line says, and tells how it went.
 *
 * <p>For one thread; may be used again.
 */
public final class CommandLine {
    private static final int CANNOT = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages = Messages.of(new CommandTexts());

    /**
     * A command line.
     *
     * @param out takes reports
     * @param err takes what is wrong with the call
     */
    public CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 all is well, 1 the definitions or records have errors, 2 called wrongly or unable. */
    public int run(String... arguments) {
        List<String> all = List.of(arguments);
        String command = all.isEmpty() ? "" : all.get(0);
        try {
            return switch (command) {
                case "check" -> check(CheckArguments.of(all.subList(1, all.size())));
                case "import" -> importRecords(ImportArguments.of(all.subList(1, all.size())));
                case "explain" -> explain(all.subList(1, all.size()));
                case "--help", "-h", "help" -> help();
                default -> throw new UsageException("usage.command", command);
            };
        } catch (UsageException e) {
            bothLanguages(e.key(), e.argument());
            err.println(messages.text("usage", Locale.ENGLISH));
            return CANNOT;
        }
    }

    private int check(CheckArguments asked) {
        if (!Files.isDirectory(asked.folder())) {
            bothLanguages("usage.folder.none", asked.folder().toString());
            return CANNOT;
        }
        try (CheckContainer container = new CheckContainer()) {
            CheckReport report = container.checker().check(asked.folder()).with(container.leftOut());
            write(written(report, asked), asked.output());
            return report.exitCode();
        } catch (IOException e) {
            bothLanguages("usage.output", asked.output() + ": " + e.getMessage());
            return CANNOT;
        }
    }

    private int importRecords(ImportArguments asked) throws UsageException {
        try {
            ImportCommand.Done done = new ImportCommand(asked, messages).run();
            out.print(done.told());
            out.flush();
            return done.whole() ? 0 : 1;
        } catch (IOException e) {
            bothLanguages("usage.import", asked.rows() + ": " + e.getMessage());
            return CANNOT;
        }
    }

    private static String written(CheckReport report, CheckArguments asked) {
        return switch (asked.format()) {
            case TEXT -> report.text(asked.locale());
            case JSON -> report.json(asked.locale());
            case SARIF -> report.sarif(asked.locale(), asked.folder().toUri(), asked.rulesPage());
        };
    }

    private void write(String report, Optional<Path> output) throws IOException {
        if (output.isPresent()) {
            Files.writeString(output.get(), report, StandardCharsets.UTF_8);
        } else {
            out.print(report);
            out.flush();
        }
    }

    private int explain(List<String> arguments) throws UsageException {
        ExplainArguments asked = ExplainArguments.of(arguments);
        RuleBook book = RuleBook.load();
        if (asked.code().isEmpty()) {
            out.print(book.page());
            return 0;
        }
        String rule = book.rule(asked.code().get(), asked.locale())
                .orElseThrow(() -> new UsageException("usage.rule", asked.code().get()));
        out.print(rule);
        return 0;
    }

    private int help() {
        out.println(messages.text("usage", Locale.SIMPLIFIED_CHINESE));
        out.println(messages.text("usage", Locale.ENGLISH));
        return 0;
    }

    private void bothLanguages(String key, String argument) {
        err.println(messages.text(key, Locale.SIMPLIFIED_CHINESE, argument));
        err.println(messages.text(key, Locale.ENGLISH, argument));
    }
}
