package org.onewindow.adapters.materials.view;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.onewindow.forms.entry.Spreadsheet;

/** How the viewer's JVM is started: with nothing on its class path but what it needs, wherever this program was started from. */
final class ChildCommand {
    private static final List<Class<?>> NEEDED = List.of(
            ViewerCommand.class,
            PDDocument.class,
            IOUtils.class,
            FontBoxFont.class,
            LogFactory.class,
            Spreadsheet.class);

    private static final String DOCUMENTS_FONT = "org/onewindow/adapters/documents/font/LXGWWenKai-Regular.ttf";

    private ChildCommand() {}

    static ProcessBuilder of(int memory) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "onewindow-viewer");
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // Whatever reads XML: nothing is fetched for it.
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Dpdfbox.fontcache=" + folder,
                "-D" + ViewerCommand.FONT + "=" + font(),
                "-cp",
                classPath(),
                ViewerCommand.class.getName());
        builder.environment().clear();
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder;
    }

    /** The font of the documents module, if the hall has it. */
    private static String font() {
        URL font = ChildCommand.class.getClassLoader().getResource(DOCUMENTS_FONT);
        return font == null ? "" : font.toString();
    }

    private static String classPath() {
        return NEEDED.stream()
                .flatMap(each -> Stream.of(placeOf(each)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place of " + type, e);
        }
    }
}
