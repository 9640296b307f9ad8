package org.onewindow.core.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions: the only way from a text to something that can be asked.
 *
 * <p>The language is CEL with a fixed list of functions. It knows no loops beyond {@code exists} and {@code all} over one list,
 * no patterns, no way to anything outside the form, and no text longer than {@value ConditionLanguage#LONGEST_TEXT} characters, so
 * what a condition costs is bounded when it is loaded.
 *
 * <p><b>Threads.</b> Safe for use by several threads. A text is compiled once for each shape (some milliseconds).
 */
@ApplicationScoped
public class Conditions {
    private static final int MOST_KEPT = 20_000;

    private final Map<Key, Condition> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Condition> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * Checks {@code text} against {@code shape} and compiles it.
     *
     * @param faults takes everything that is wrong, at least one fault if the answer is empty
     */
    public Optional<Condition> compile(String text, FormShape shape, Consumer<ConditionFault> faults) {
        Key key = new Key(text, shape);
        Optional<Condition> known = kept(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Condition> compiled = ConditionLanguage.ofQuestions(shape).condition(text, faults);
        compiled.ifPresent(condition -> keep(key, condition));
        return compiled;
    }

    /**
     * Checks a calculation against {@code shape} and compiles it; not kept, for a form is read once.
     *
     * @param faults takes everything that is wrong, at least one fault if the answer is empty
     */
    public Optional<Computation> compileNumber(String text, FormShape shape, Consumer<ConditionFault> faults) {
        return ConditionLanguage.ofNumbers(shape).computation(text, faults);
    }

    private Optional<Condition> kept(Key key) {
        synchronized (kept) {
            @Nullable Condition condition = kept.get(key);
            return Optional.ofNullable(condition);
        }
    }

    private void keep(Key key, Condition condition) {
        synchronized (kept) {
            kept.put(key, condition);
        }
    }

    private record Key(String text, FormShape shape) {}
}
