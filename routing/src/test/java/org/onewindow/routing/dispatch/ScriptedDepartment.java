package org.onewindow.routing.dispatch;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.settings.SettingsReader;

/** A department's system that does what the test tells it to, and takes everything else. */
@Singleton
public class ScriptedDepartment implements DepartmentAdapter {
    static final String KIND = "scripted";

    final List<Dispatch> got = new CopyOnWriteArrayList<>();
    final Map<DepartmentId, DepartmentReply> toCollect = new ConcurrentHashMap<>();
    final Map<String, ReplyReceipt> receipts = new ConcurrentHashMap<>();
    /** The list that a department keeps; one that is not here keeps none, an empty answer of the supplier means that it is out of reach. */
    final Map<DepartmentId, Optional<Set<String>>> lists = new ConcurrentHashMap<>();

    private final Queue<Function<Dispatch, DispatchAnswer>> script = new ConcurrentLinkedQueue<>();

    /** What to do with the next dispatch that nothing has been said of yet. */
    void next(Function<Dispatch, DispatchAnswer> behaviour) {
        script.add(behaviour);
    }

    void clearScript() {
        script.clear();
    }

    static DispatchAnswer refuse(Dispatch dispatch) {
        return new DispatchAnswer.Refused(List.of("材料不全", "not ours: " + dispatch.step()));
    }

    static Function<Dispatch, DispatchAnswer> unreachable() {
        return dispatch -> {
            throw new DepartmentUnreachableException(
                    "no answer from " + dispatch.department(), new IllegalStateException());
        };
    }

    static Function<Dispatch, DispatchAnswer> failing() {
        return dispatch -> {
            throw new IllegalStateException("defect on " + dispatch.step());
        };
    }

    List<String> askedFor() {
        List<String> steps = new ArrayList<>();
        got.forEach(dispatch -> steps.add(dispatch.purpose() + " " + dispatch.step()));
        return steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        got.add(dispatch);
        Function<Dispatch, DispatchAnswer> behaviour = script.poll();
        return behaviour == null
                ? new DispatchAnswer.Taken("D-" + dispatch.key().substring(0, 6))
                : behaviour.apply(dispatch);
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public List<DepartmentReply> collect(DepartmentBinding binding) {
        return Optional.ofNullable(toCollect.get(binding.department()))
                .map(List::of)
                .orElseGet(List::of);
    }

    @Override
    public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        receipts.put(reply.key(), receipt);
        toCollect.remove(binding.department(), reply);
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        settings.duration("patience", Duration.ofSeconds(1));
        return settings.problems();
    }

    @Override
    public Optional<Set<String>> openDispatches(DepartmentBinding binding) {
        Optional<Set<String>> list = lists.get(binding.department());
        if (list == null) {
            return Optional.empty();
        }
        return Optional.of(
                list.orElseThrow(() -> new DepartmentUnreachableException("no list", new IllegalStateException())));
    }
}
