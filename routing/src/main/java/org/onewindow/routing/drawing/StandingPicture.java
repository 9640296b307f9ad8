package org.onewindow.routing.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.chain.StepState;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.RunningChain;
import org.onewindow.routing.task.StepProgress;

/**
 * 办理进度图: the chain of one application with where it stands: what was answered when, what waits until when, whom nobody asks any more, and
 * who was asked as well. No names and no opinions, so that the applicant may see it, too.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class StandingPicture {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ReviewReading reading;
    private final PublishedDefinitions published;
    private final Messages messages;

    @Inject
    StandingPicture(ReviewReading reading, PublishedDefinitions published, Messages messages) {
        this.reading = reading;
        this.published = published;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StandingPicture() {
        this(null, null, null);
    }

    /**
     * Draws an application.
     *
     * @return empty if it has no chain, or is not in {@code scope}
     */
    public Optional<ItemSteps.Drawn> draw(String application, Scope scope, Locale language) {
        return reading.running(application, scope).map(running -> draw(running, language));
    }

    private ItemSteps.Drawn draw(RunningChain running, Locale language) {
        DrawingWords words = new DrawingWords(messages, published.hall(), language);
        return ChainPicture.of(running.chain(), running.item().limits().promised(), words.with(marks(running, words)));
    }

    private static Marks marks(RunningChain running, DrawingWords words) {
        Map<String, Marks.Mark> marks = new HashMap<>();
        running.steps().forEach(step -> mark(step, words).ifPresent(mark -> marks.put(step.step(), mark)));
        return new Marks(marks);
    }

    private static Optional<Marks.Mark> mark(StepProgress step, DrawingWords words) {
        String closed = step.closedAt().map(StandingPicture::minute).orElse("");
        return switch (step.standing()) {
            case DONE -> Optional.of(new Marks.Mark(StepState.DONE, words.done(closed)));
            case OPEN ->
                Optional.of(new Marks.Mark(
                        StepState.OPEN,
                        words.waits(step.dueOn().map(Object::toString).orElse(""))));
            case CANCELLED -> Optional.of(new Marks.Mark(StepState.CANCELLED, words.notNeeded(closed)));
            case AHEAD, SKIPPED -> Optional.empty();
        };
    }

    private static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(HallTime.ZONE));
    }
}
