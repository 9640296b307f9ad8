package org.onewindow.routing.dispatch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/**
 * Where a department's own format says what a reply must say, as the settings of its binding put it: {@code reply.dispatch}, {@code
 * reply.key}, {@code reply.officer}, {@code reply.opinion}, {@code reply.decision} and {@code reply.grounds} are JSON pointers, by default
 * those of the hall's own format; {@code reply.means.<word>} says which opinion or decision a word of the department's stands for.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class ReplyMapping {
    private static final String PREFIX = "reply.";
    private static final String MEANS = PREFIX + "means.";
    private static final List<String> FIELDS = List.of("dispatch", "key", "officer", "opinion", "decision", "grounds");

    private final Map<String, String> pointers;
    private final SortedMap<String, String> words;

    private ReplyMapping(Map<String, String> pointers, SortedMap<String, String> words) {
        this.pointers = pointers;
        this.words = words;
    }

    /** The mapping that {@code binding} says; the hall's own format where it says none. */
    public static ReplyMapping of(DepartmentBinding binding) {
        return read(binding.reader());
    }

    private static ReplyMapping read(SettingsReader settings) {
        Map<String, String> pointers = new LinkedHashMap<>();
        FIELDS.forEach(field -> pointers.put(field, settings.pointer(PREFIX + field, "/" + field)));
        SortedMap<String, String> words = settings.texts(MEANS);
        words.forEach((word, answer) -> {
            if (answers().noneMatch(answer::equals)) {
                settings.wrong(
                        DispatchCodes.NO_SUCH_ANSWER,
                        MEANS + word,
                        MEANS + word,
                        answer,
                        String.join(", ", answers().toList()));
            }
        });
        return new ReplyMapping(pointers, words);
    }

    /** Everything that is wrong with the mapping in {@code binding}. */
    static List<Finding> problems(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        read(settings);
        return settings.problems().stream()
                .filter(each -> each.subject().startsWith(PREFIX))
                .toList();
    }

    private static Stream<String> answers() {
        return Stream.concat(
                Arrays.stream(OpinionKind.values()).map(Enum::name),
                Arrays.stream(DecisionKind.values()).map(Enum::name));
    }

    /**
     * The reply that {@code message} says.
     *
     * @throws UnreadableReplyException with everything that is missing or wrong
     */
    public DepartmentReply read(JsonNode message) {
        List<String> wrong = new ArrayList<>();
        String dispatch = text(message, "dispatch");
        String key = text(message, "key");
        String officer = text(message, "officer");
        Optional<String> opinion = Optional.of(text(message, "opinion")).filter(text -> !text.isEmpty());
        Optional<String> decision = Optional.of(text(message, "decision")).filter(text -> !text.isEmpty());
        if (opinion.isPresent() == decision.isPresent()) {
            wrong.add(pointers.get("opinion") + " / " + pointers.get("decision"));
        }
        Optional<OpinionKind> opined = opinion.flatMap(text -> constant(OpinionKind.values(), text));
        Optional<DecisionKind> decided = decision.flatMap(text -> constant(DecisionKind.values(), text));
        if (opinion.isPresent() && opined.isEmpty()) {
            wrong.add(pointers.get("opinion"));
        }
        if (decision.isPresent() && decided.isEmpty()) {
            wrong.add(pointers.get("decision"));
        }
        String grounds = text(message, "grounds");
        shape(DepartmentReply.DISPATCH.matcher(dispatch).matches(), "dispatch", wrong);
        shape(DepartmentReply.KEY.matcher(key).matches(), "key", wrong);
        shape(DepartmentReply.OFFICER.matcher(officer).matches(), "officer", wrong);
        shape(grounds.length() <= DepartmentReply.LONGEST_GROUNDS, "grounds", wrong);
        if (!wrong.isEmpty()) {
            throw new UnreadableReplyException(Finding.error(DispatchCodes.UNREADABLE, "", String.join(", ", wrong)));
        }
        DepartmentReply.Answer answer = opined.<DepartmentReply.Answer>map(
                        kind -> new DepartmentReply.Opinion(kind, grounds))
                .orElseGet(() -> new DepartmentReply.Decision(decided.orElseThrow(), grounds));
        return new DepartmentReply(dispatch, key, officer, answer);
    }

    private void shape(boolean right, String field, List<String> wrong) {
        if (!right) {
            wrong.add(pointers.get(field));
        }
    }

    private String text(JsonNode message, String field) {
        JsonNode found = message.at(JsonPointer.compile(pointers.get(field)));
        return found.isTextual() || found.isNumber() ? found.asText().strip() : "";
    }

    private <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        String name = words.getOrDefault(word, word);
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }
}
