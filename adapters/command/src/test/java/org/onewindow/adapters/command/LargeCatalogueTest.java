package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.catalogue.SampleFolder;
import org.onewindow.catalog.checker.CheckReport;
import org.onewindow.spi.finding.Finding;

/** A large catalogue, each item with a condition of its own; {@code -Donewindow.test.items=5000} for the size that is measured. */
class LargeCatalogueTest {
    private static final int ITEMS = Integer.getInteger("onewindow.test.items", 200);

    @TempDir
    private Path folder;

    @Test
    void a_large_folder_is_checked_to_the_end() throws IOException {
        for (Map.Entry<String, String> file : SampleFolder.of(ITEMS, 1).texts().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        try (CheckContainer container = new CheckContainer()) {
            long began = System.nanoTime();
            CheckReport report = container.checker().check(folder);
            Duration taken = Duration.ofNanos(System.nanoTime() - began);

            assertThat(report.checked().findings())
                    .as("%d items in %s", ITEMS, taken)
                    .extracting(Finding::code)
                    .noneMatch(code -> code.startsWith("OW-DEF") || code.startsWith("OW-CND"));
            assertThat(report.checked().readings()).hasSizeGreaterThan(ITEMS);
            Files.writeString(Path.of("target", "large-catalogue.txt"), ITEMS + " items checked in " + taken + "\n");
        }
    }
}
