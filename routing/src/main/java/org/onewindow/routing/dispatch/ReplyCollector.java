package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the replies of departments whose systems cannot call back. Every node may; a reply takes effect once. */
@ApplicationScoped
public class ReplyCollector {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyCollector.class);

    private final PublishedDefinitions published;
    private final PluginRegistry plugins;
    private final DepartmentCalls calls;
    private final DepartmentReplies replies;

    @Inject
    ReplyCollector(
            PublishedDefinitions published, PluginRegistry plugins, DepartmentCalls calls, DepartmentReplies replies) {
        this.published = published;
        this.plugins = plugins;
        this.calls = calls;
        this.replies = replies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReplyCollector() {
        this(null, null, null, null);
    }

    /** Asks each department that has to be asked and is within reach. Answers how many replies came in. */
    public int collect() {
        List<DepartmentBinding> bindings = published.hall().map(Hall::departments).orElseGet(List::of).stream()
                .map(Hall.Department::binding)
                .flatMap(Optional::stream)
                .filter(this::isAskedFor)
                .toList();
        return bindings.stream().mapToInt(this::collect).sum();
    }

    private boolean isAskedFor(DepartmentBinding binding) {
        return plugins.find(DepartmentAdapter.class, binding.kind())
                        .filter(DepartmentAdapter::collects)
                        .isPresent()
                && !calls.closed().contains(binding.department());
    }

    private int collect(DepartmentBinding binding) {
        Optional<PluginAnswer<List<DepartmentReply>>> answer =
                calls.on(binding, "replies", adapter -> List.copyOf(adapter.collect(binding)));
        if (answer.isPresent() && answer.get() instanceof PluginAnswer.Answered<List<DepartmentReply>> answered) {
            answered.value().forEach(reply -> take(reply, binding));
            return answered.value().size();
        }
        return 0;
    }

    private void take(DepartmentReply reply, DepartmentBinding binding) {
        ReplyReceipt receipt = replies.receive(binding.department(), reply);
        Optional<PluginAnswer<Boolean>> told = calls.on(binding, reply.dispatch(), adapter -> {
            adapter.confirm(reply, receipt, binding);
            return true;
        });
        if (told.isEmpty() || !(told.get() instanceof PluginAnswer.Answered)) {
            LOG.info("{} could not be told what became of a reply; it will be collected again", binding.department());
        }
    }
}
