package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.spi.item.ServiceItem;

/** The picture that routing's README shows: a chain of this hall, drawn as its guide draws it. */
class StepsPictureTest {
    @Test
    void the_picture_in_the_readme_is_what_the_guide_of_the_item_shows() throws Exception {
        try (TestDatabase database = TestDatabase.inMemory();
                RunningHall hall = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            ServiceItem item =
                    hall.get(ItemCatalogue.class).inForce("foreign-investment").orElseThrow();
            String svg = hall.get(ItemSteps.class)
                    .ways(item, item.scenarios(), Locale.ENGLISH)
                    .get(0)
                    .drawn()
                    .svg();
            same(Path.of("target", "steps.svg"), svg);
        }
    }

    private static void same(Path drawn, String svg) throws IOException {
        Files.writeString(drawn, svg);
        assertThat(Path.of("..", "..", "routing", "steps.svg"))
                .as("routing/steps.svg is out of date: put target/steps.svg in its place")
                .hasSameTextualContentAs(drawn);
    }
}
