package org.onewindow.core.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.plugin.FoundPlugin.Status;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which candidates are used. */
final class Selection {
    private static final Logger LOG = LoggerFactory.getLogger(Selection.class);
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final List<FoundPlugin> unfit = new ArrayList<>();
    private final Map<Door<?>, Map<String, List<Fit>>> fit = new HashMap<>();

    /** A candidate that could be made and says its kind. */
    private record Fit(Candidate candidate, String kind, Object plugin) {
        String className() {
            return candidate.type().getName();
        }
    }

    void add(Candidate candidate) {
        try {
            Object plugin = candidate.plugin().get();
            addNamed(candidate, plugin, candidate.door().kindOf(plugin));
        } catch (Throwable thrown) {
            Fatal.rethrow(thrown);
            LOG.error("plug-in {} cannot be used", candidate.type().getName(), Fatal.withoutMessages(thrown));
            reject(
                    candidate,
                    "",
                    Status.BROKEN,
                    "OW-SPI-1003",
                    thrown.getClass().getName());
        }
    }

    private void addNamed(Candidate candidate, Object plugin, @Nullable String kind) {
        if (kind == null || !KIND.matcher(kind).matches()) {
            reject(candidate, "", Status.BAD_KIND, "OW-SPI-1002", String.valueOf(kind));
        } else {
            fit.computeIfAbsent(candidate.door(), door -> new TreeMap<>())
                    .computeIfAbsent(kind, name -> new ArrayList<>())
                    .add(new Fit(candidate, kind, plugin));
        }
    }

    private void reject(Candidate candidate, String kind, Status status, String code, String detail) {
        Finding finding = Finding.error(
                code, "", candidate.door().name(), candidate.type().getName(), detail);
        unfit.add(new FoundPlugin(candidate.door().type(), kind, candidate.type(), status, Optional.of(finding)));
    }

    /** All candidates with what became of them. */
    List<FoundPlugin> found() {
        List<FoundPlugin> found = new ArrayList<>(unfit);
        fit.values().forEach(kinds -> kinds.values().forEach(rivals -> found.addAll(judge(rivals))));
        return found;
    }

    /** The plug-ins to be used, by door and kind. */
    Map<Class<?>, Map<String, Object>> used() {
        Map<Class<?>, Map<String, Object>> used = new HashMap<>();
        fit.forEach((door, kinds) -> {
            Map<String, Object> chosen = new TreeMap<>();
            kinds.forEach((kind, rivals) -> winner(rivals).ifPresent(plugin -> chosen.put(kind, plugin.plugin())));
            used.put(door.type(), Collections.unmodifiableMap(chosen));
        });
        return Map.copyOf(used);
    }

    private static Optional<Fit> winner(List<Fit> rivals) {
        if (rivals.size() == 1) {
            return Optional.of(rivals.get(0));
        }
        List<Fit> alternatives =
                rivals.stream().filter(rival -> rival.candidate().alternative()).toList();
        return alternatives.size() == 1 ? Optional.of(alternatives.get(0)) : Optional.empty();
    }

    private static List<FoundPlugin> judge(List<Fit> rivals) {
        boolean clashes = winner(rivals).isEmpty();
        Optional<Finding> finding = clashes ? Optional.of(clash(rivals)) : Optional.empty();
        return rivals.stream()
                .map(rival -> new FoundPlugin(
                        rival.candidate().door().type(),
                        rival.kind(),
                        rival.candidate().type(),
                        clashes ? Status.CLASH : status(rival, rivals.size()),
                        finding))
                .toList();
    }

    /** Among several of which one wins, the winner is the one alternative. */
    private static Status status(Fit rival, int rivals) {
        return rivals == 1 || rival.candidate().alternative() ? Status.IN_USE : Status.REPLACED;
    }

    private static Finding clash(List<Fit> rivals) {
        String classes = rivals.stream().map(Fit::className).sorted().collect(Collectors.joining(", "));
        Fit one = rivals.get(0);
        return Finding.error("OW-SPI-1001", "", one.candidate().door().name(), one.kind(), classes);
    }
}
