package org.onewindow.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;

/** The sample that people try the import with is the generator's; {@code -Donewindow.write} writes it anew. */
class SampleExportTest {
    private static final Path FOLDER = Path.of("..", "examples", "import-sample");

    @ParameterizedTest
    @CsvSource({"items.csv", "materials.csv"})
    void the_sample_that_lies_beside_the_examples_is_what_the_seed_makes(String file) throws IOException {
        SampleExport sample = SampleExport.of(SampleCatalogue.MATTERS, ExchangeImportTest.SEED);
        String made = SampleExport.csv(file.equals("items.csv") ? sample.items() : sample.materials());
        if (Boolean.getBoolean("onewindow.write")) {
            Files.writeString(FOLDER.resolve(file), made);
        }

        assertThat(Files.readString(FOLDER.resolve(file))).isEqualTo(made);
    }
}
