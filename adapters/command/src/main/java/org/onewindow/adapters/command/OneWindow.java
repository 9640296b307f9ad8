package org.onewindow.adapters.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program {@code onewindow}.
 *
 * <p>Ends with 0 if all is well, 1 if the definitions have errors, 2 if it was called wrongly or could not do what was asked.
 */
public final class OneWindow {
    private static final String LOGGING = "logback.configurationFile";

    private OneWindow() {}

    /** Does what the arguments say; {@code --help} prints what they may be. */
    public static void main(String... arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/onewindow/adapters/command/logback.xml");
        }
        int exitCode = new CommandLine(stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** UTF-8, whatever the terminal's settings say: the report quotes Chinese. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
