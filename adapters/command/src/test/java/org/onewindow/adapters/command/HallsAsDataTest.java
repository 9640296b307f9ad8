package org.onewindow.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/** The halls that are examples pass the checker. */
class HallsAsDataTest {
    static Stream<Path> halls() throws IOException {
        try (Stream<Path> halls = Files.list(Path.of("..", "..", "examples", "halls"))) {
            return List.copyOf(halls.filter(Files::isDirectory).sorted().toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("halls")
    void the_checker_finds_nothing_in(Path hall) {
        try (CheckContainer container = new CheckContainer()) {
            List<Finding> found = container.checker().check(hall).checked().findings();

            assertThat(found)
                    .filteredOn(each -> !each.code().startsWith("OW-LOC") && each.severity() != Severity.INFO)
                    .isEmpty();
        }
    }
}
