package org.onewindow.catalog.checker;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.onewindow.catalog.checker.DefinitionChecker.CheckReport;

/**
 * The command line of the checker: {@code Check <folder> [--lang=en]}.
 *
 * <p>Runs every module's rules that are on the class path, prints the report in UTF-8 and ends with 0 if the folder is sound, 1 if
 * it is not, 2 if it was called wrongly. Needs a CDI container for Java SE on the class path; no database.
 */
public final class Check {
    private Check() {}

    /** Checks the folder that the first argument names. */
    public static void main(String... arguments) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            out.println("onewindow check <folder> [--lang=en]");
            return 2;
        }
        boolean english = arguments.length > 1 && arguments[1].equals("--lang=en");
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            CheckReport report = container.select(DefinitionChecker.class).get().check(Path.of(arguments[0]));
            out.print(report.text(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
            return report.exitCode();
        }
    }
}
