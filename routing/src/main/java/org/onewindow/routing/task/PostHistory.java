package org.onewindow.routing.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.routing.chain.Lane;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.application.ActName;

/**
 * What one application brought about at each post, told by nothing but its ledger and its chain.
 *
 * <p>Two people who act at the same moment may be served in another order than the moments of their acts. So whoever goes is taken to have gone
 * {@link #AT_ONCE} earlier: a task that somebody begins with in the same breath is not called passed.
 */
final class PostHistory {
    static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final String STAFF = "staff:";

    private final String application;
    private final Replay replay;
    private final int passedAtMost;
    private final Map<String, List<Fairness.Event>> posts;
    /** When each open step was opened. */
    private final Map<String, Instant> open = new HashMap<>();

    private final Set<String> claimed = new TreeSet<>();
    private boolean expedited;

    /** Adds to {@code posts}, by post. */
    PostHistory(String application, Replay replay, Lane lane, Map<String, List<Fairness.Event>> posts) {
        this.application = application;
        this.replay = replay;
        this.passedAtMost = lane.passedAtMost();
        this.posts = posts;
    }

    /**
     * Follows the entries of the application's ledger.
     *
     * @throws IllegalArgumentException if one of them answered a step that was not open
     */
    void follow(List<LedgerEntry> entries) {
        entries.forEach(this::follow);
    }

    private void follow(LedgerEntry entry) {
        ActName act = ActName.valueOf(entry.act());
        switch (act) {
            case CLAIM_TASK -> claim(entry.grounds(), entry);
            case REASSIGN_TASK -> claim(stepOf(entry), entry);
            case GIVE_OPINION, SEND_BACK -> begin(stepOf(entry), entry);
            case DECIDE -> Set.copyOf(open.keySet()).forEach(step -> begin(step, entry));
            case RELEASE_TASK -> {
                claimed.remove(entry.grounds());
                waits(entry.grounds(), entry.at());
            }
            case SUSPEND -> open.keySet().forEach(step -> gone(step, entry.at()));
            case RESUME ->
                open.keySet().stream().filter(step -> !claimed.contains(step)).forEach(step -> waits(step, entry.at()));
            case EXPEDITE -> {
                expedited = true;
                open.keySet().forEach(step -> marked(step, entry.at()));
            }
            default -> {
                // nobody of the hall begins with a task
            }
        }
        replay.follow(List.of(entry));
        moveTo(replay.position().open(), entry.at());
    }

    private static String stepOf(LedgerEntry entry) {
        return OpinionRecord.stepOf(entry.grounds());
    }

    private void claim(String step, LedgerEntry entry) {
        begin(step, entry);
        claimed.add(step);
    }

    private void begin(String step, LedgerEntry entry) {
        if (open.containsKey(step) && !claimed.contains(step) && entry.actor().startsWith(STAFF)) {
            add(step, new Fairness.Begun(task(step), expedited ? entry.at() : early(step, entry.at())));
        }
    }

    private void moveTo(Set<String> now, Instant at) {
        Set.copyOf(open.keySet()).stream().filter(step -> !now.contains(step)).forEach(step -> {
            gone(step, at);
            open.remove(step);
            claimed.remove(step);
        });
        now.stream().filter(step -> !open.containsKey(step)).forEach(step -> {
            open.put(step, at);
            waits(step, at);
            if (expedited) {
                marked(step, at);
            }
        });
    }

    private void waits(String step, Instant at) {
        add(step, new Fairness.Waits(task(step), at));
    }

    private void marked(String step, Instant at) {
        add(step, new Fairness.Expedited(task(step), at, passedAtMost));
    }

    private void gone(String step, Instant at) {
        add(step, new Fairness.Gone(task(step), early(step, at)));
    }

    private Instant early(String step, Instant at) {
        Instant earlier = at.minus(AT_ONCE);
        Instant came = open.get(step);
        return came != null && earlier.isBefore(came) ? came : earlier;
    }

    private String task(String step) {
        return application + " " + step + " " + open.get(step);
    }

    private void add(String step, Fairness.Event event) {
        replay.step(step)
                .map(PostHistory::post)
                .ifPresent(post ->
                        posts.computeIfAbsent(post, key -> new ArrayList<>()).add(event));
    }

    private static String post(Step step) {
        return step.department().value() + " " + step.role();
    }
}
