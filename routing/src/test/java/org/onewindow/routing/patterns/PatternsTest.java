package org.onewindow.routing.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.ChainFiles;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.identity.DepartmentId;

/** Every pattern, walked without a hall: what opens, what is cancelled, what is set aside. */
class PatternsTest {
    @ParameterizedTest
    @MethodSource("patterns")
    void the_chain_goes_as_its_script_says(Pattern pattern) {
        CheckedDefinitions checked = ChainFiles.check(pattern.chain());
        // how many people a department has is the hall's, not the pattern's
        assertThat(checked.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        Map<String, Walked> walked = new HashMap<>();
        pattern.script()
                .forEach(line -> walked.computeIfAbsent(
                                line.application(),
                                name -> new Walked(checked.values(Chain.class).get(0)))
                        .play(line));
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(Pattern.all()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void the_page_and_its_pictures_say_what_the_patterns_are() throws Exception {
        Map<Path, String> written = PatternPage.of(Pattern.all());
        if (Boolean.getBoolean("onewindow.write")) {
            for (Map.Entry<Path, String> file : written.entrySet()) {
                Files.createDirectories(Path.of("docs").resolve(file.getKey()).getParent());
                Files.writeString(Path.of("docs").resolve(file.getKey()), file.getValue());
            }
        }
        for (Map.Entry<Path, String> file : written.entrySet()) {
            assertThat(Path.of("docs").resolve(file.getKey()))
                    .as("write it anew with -Donewindow.write=true")
                    .exists()
                    .hasContent(file.getValue());
        }
    }

    static List<Pattern> patterns() {
        return Pattern.all();
    }

    /** One walk; what only a hall knows (who has claimed, who may) is left out. */
    private static final class Walked {
        private final Chain definition;
        private Chain chain;
        private Map<String, Object> data = Map.of();
        private Position position = Position.BEFORE_START;
        private boolean finished;

        Walked(Chain chain) {
            this.definition = chain;
            this.chain = chain;
        }

        void play(Pattern.Line line) {
            if (line.isRefused()) {
                return;
            }
            Optional<Move> made = move(line);
            made.ifPresent(move -> {
                position = move.position();
                finished = move.finished();
                expect(line, "cancelled", ids(move.cancelled()));
                expect(line, "aside", ids(move.setAside()));
                expect(line, "open", List.copyOf(position.open()));
            });
            assertThat(finished).as("only the decision ends a chain: %s", line).isEqualTo(line.has("decide"));
        }

        private static void expect(Pattern.Line line, String word, List<String> seen) {
            if (line.has(word)) {
                assertThat(seen).as("%s of %s", word, line).containsExactlyInAnyOrderElementsOf(line.list(word));
            }
        }

        private Optional<Move> move(Pattern.Line line) {
            return switch (line.event()) {
                case "start", "silently" -> {
                    data = new HashMap<>(line.data(line.event()));
                    yield Optional.of(chain.start(this::holds));
                }
                case "answer" ->
                    Optional.of(chain.answer(position, line.text("answer"), Optional.of(opinion(line)), this::holds));
                case "decide" -> Optional.of(chain.answer(position, line.text("decide"), this::holds));
                case "days" ->
                    line.list("silent").stream()
                            .map(step -> chain.answer(position, step, Optional.of(OpinionKind.AGREE), this::holds))
                            .reduce((one, other) -> other);
                case "back" -> Optional.of(chain.sendBack(position, line.text("back"), line.text("to"), this::holds));
                case "conclude" -> Optional.of(chain.conclude(position, line.text("conclude"), this::holds));
                case "signer", "invite" -> Optional.of(invited(line));
                default -> Optional.empty();
            };
        }

        private Move invited(Pattern.Line line) {
            Guest guest = new Guest(line.text(line.event()), new DepartmentId(line.text("department")));
            Move move = chain.invite(position, guest);
            chain = definition.with(guests(move.position()));
            return move;
        }

        private static List<Guest> guests(Position position) {
            return position.steps().keySet().stream()
                    .flatMap(step -> Guest.of(step).stream())
                    .toList();
        }

        private boolean holds(Condition condition) {
            return condition.holds(data);
        }
    }

    static OpinionKind opinion(Pattern.Line line) {
        return line.has("as") ? OpinionKind.valueOf(line.text("as")) : OpinionKind.AGREE;
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
