package org.onewindow.core.appointment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.onewindow.core.appointment.AppointmentPlan.Closure;
import org.onewindow.core.appointment.AppointmentPlan.Group;
import org.onewindow.core.appointment.AppointmentPlan.Hours;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.definition.Texts;
import org.onewindow.core.queue.QueuePlan;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code appointment.yaml}: when people can book. A hall without the file takes no appointments. */
@ApplicationScoped
public class AppointmentKind implements DefinitionKind<AppointmentPlan> {
    private static final int SLOT = 30;
    private static final int DAYS_AHEAD = 14;
    private static final int NOTICE = 60;
    private static final int EARLY = 30;
    private static final int LATE = 15;
    private static final int OPEN_AT_MOST = 3;
    private static final int MOST_NO_SHOWS = 3;
    private static final int WITHIN_DAYS = 90;
    private static final int PAUSE_DAYS = 30;
    private static final int QUEUE_MINUTES = 15;

    @Override
    public String name() {
        return AppointmentPlan.ID;
    }

    @Override
    public Class<AppointmentPlan> type() {
        return AppointmentPlan.class;
    }

    @Override
    public String folder() {
        return "";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/core/appointment/appointment.schema.json";
    }

    @Override
    public Optional<AppointmentPlan> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        JsonNode tree = document.tree();
        List<Closure> closures = new ArrayList<>();
        for (int i = 0; i < tree.path("closedDays").size(); i++) {
            JsonNode each = tree.path("closedDays").path(i);
            String pointer = "/closedDays/" + i + "/day";
            day(each.path("day").asText(), document, pointer, findings)
                    .ifPresent(day -> closures.add(new Closure(day, Texts.of(each.path("reason")))));
        }
        AppointmentPlan plan = new AppointmentPlan(
                minutes(tree, "slotMinutes", SLOT),
                tree.path("daysAhead").asInt(DAYS_AHEAD),
                minutes(tree, "noticeMinutes", NOTICE),
                minutes(tree, "earlyMinutes", EARLY),
                minutes(tree, "lateMinutes", LATE),
                tree.path("openAtMost").asInt(OPEN_AT_MOST),
                each(tree.path("hours"))
                        .map(node -> new Hours(
                                LocalTime.parse(node.path("from").asText()),
                                LocalTime.parse(node.path("to").asText())))
                        .toList(),
                closures,
                new NoShowRule(
                        tree.path("noShows").path("most").asInt(MOST_NO_SHOWS),
                        tree.path("noShows").path("withinDays").asInt(WITHIN_DAYS),
                        tree.path("noShows").path("pauseDays").asInt(PAUSE_DAYS)),
                each(tree.path("groups"))
                        .map(node -> new Group(
                                node.path("queue").asText(),
                                node.path("perSlot").asInt()))
                        .toList());
        new Rules(document, plan, findings)
                .check(others.find(QueuePlan.ID, QueuePlan.ID).map(DefinitionDocument::tree));
        return Optional.of(plan);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Duration minutes(JsonNode tree, String name, int usual) {
        return Duration.ofMinutes(tree.path(name).asInt(usual));
    }

    private static Optional<LocalDate> day(
            String text, DefinitionDocument document, String pointer, FindingSink findings) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            findings.error(AppointmentCodes.NO_SUCH_DAY, document, pointer, text);
            return Optional.empty();
        }
    }

    /** What a schema cannot say about appointments. */
    private record Rules(DefinitionDocument document, AppointmentPlan plan, FindingSink findings) {
        void check(Optional<JsonNode> queues) {
            hours();
            closures();
            groups(queues);
        }

        private void hours() {
            for (int i = 0; i < plan.hours().size(); i++) {
                Hours hours = plan.hours().get(i);
                String pointer = "/hours/" + i;
                Duration open = Duration.between(hours.from(), hours.to());
                String slot = Long.toString(plan.slot().toMinutes());
                if (open.compareTo(plan.slot()) < 0) {
                    findings.error(AppointmentCodes.HOURS_TOO_SHORT, document, pointer, slot);
                } else if (open.toMinutes() % plan.slot().toMinutes() != 0) {
                    findings.warning(
                            AppointmentCodes.REST_NOT_OFFERED,
                            document,
                            pointer,
                            Long.toString(open.toMinutes() % plan.slot().toMinutes()),
                            slot);
                }
                if (i > 0 && hours.from().isBefore(plan.hours().get(i - 1).to())) {
                    findings.error(AppointmentCodes.HOURS_OVERLAP, document, pointer);
                }
            }
        }

        private void closures() {
            Set<LocalDate> days = new HashSet<>();
            for (int i = 0; i < plan.closures().size(); i++) {
                LocalDate day = plan.closures().get(i).day();
                if (!days.add(day)) {
                    findings.error(
                            AppointmentCodes.CLOSED_TWICE, document, "/closedDays/" + i + "/day", day.toString());
                }
            }
        }

        private void groups(Optional<JsonNode> queues) {
            String known = queues.map(tree -> each(tree.path("queues"))
                            .map(queue -> queue.path("id").asText())
                            .collect(Collectors.joining(", ")))
                    .orElse("–");
            Set<String> named = new HashSet<>();
            for (int i = 0; i < plan.groups().size(); i++) {
                Group group = plan.groups().get(i);
                String pointer = "/groups/" + i;
                if (!named.add(group.queue())) {
                    findings.error(AppointmentCodes.QUEUE_TWICE, document, pointer + "/queue", group.queue());
                }
                Optional<JsonNode> queue = queues.flatMap(tree -> each(tree.path("queues"))
                        .filter(each -> each.path("id").asText().equals(group.queue()))
                        .findFirst());
                if (queue.isEmpty()) {
                    findings.error(AppointmentCodes.NO_SUCH_QUEUE, document, pointer + "/queue", group.queue(), known);
                } else {
                    enoughCounters(group, queue.get(), pointer);
                }
            }
        }

        /** As many as the counters serve in a slot if each visitor takes as long as the queue says. */
        private void enoughCounters(Group group, JsonNode queue, String pointer) {
            long served = queue.path("counters").size()
                    * plan.slot().toMinutes()
                    / queue.path("minutes").asInt(QUEUE_MINUTES);
            if (group.perSlot() > Math.max(served, 1)) {
                findings.warning(
                        AppointmentCodes.MORE_THAN_SERVED,
                        document,
                        pointer + "/perSlot",
                        Integer.toString(group.perSlot()),
                        Long.toString(served));
            }
        }
    }
}
