package org.onewindow.examples.investment.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.time.TimeLimit;

/**
 * What happened on the last working days, put down act by act and then played in the order of time, whichever application each act
 * belongs to.
 */
final class Story {
    private final List<Scene> scenes = new ArrayList<>();

    private record Scene(int workingDaysAgo, LocalTime at, Supplier<Told> act) {}

    /** Adds an act, {@code workingDaysAgo} (1 or more) at {@code at}, the hall's time. */
    Story on(int workingDaysAgo, String at, Supplier<Told> act) {
        scenes.add(new Scene(workingDaysAgo, LocalTime.parse(at), act));
        return this;
    }

    /**
     * Plays every act at its moment, and then lets the clock go on.
     *
     * @param goOn asked before each act; if it says no, what is left is not played
     */
    void play(StoryClock clock, HallTime time, BooleanSupplier goOn, Consumer<Told> audience) {
        LocalDate today = time.today();
        List<Scene> inOrder = scenes.stream()
                .sorted(Comparator.comparing(Scene::workingDaysAgo).reversed().thenComparing(Scene::at))
                .toList();
        try {
            for (Scene scene : inOrder) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                LocalDate day = time.latestDayBefore(today, TimeLimit.workingDays(scene.workingDaysAgo()))
                        .date()
                        .orElseThrow();
                clock.stopAt(day.atTime(scene.at()).atZone(HallTime.ZONE).toInstant());
                audience.accept(scene.act().get());
            }
        } finally {
            clock.goOn();
        }
    }
}
