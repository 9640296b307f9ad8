package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.HallCheck;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.finding.Finding;

/**
 * Every department that works in a system of its own is bound to a kind of adapter that there is, with settings that the adapter can
 * use: known before anything is dispatched. Where a folder is checked without its hall, a kind that is not here may be one of the hall's.
 */
@ApplicationScoped
class BindingsAreSound implements HallCheck {
    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final boolean inHall;

    @Inject
    BindingsAreSound(PluginRegistry registry, PluginBoundary boundary, Instance<PublishedDefinitions> definitions) {
        this(registry, boundary, definitions.isResolvable());
    }

    BindingsAreSound(PluginRegistry registry, PluginBoundary boundary, boolean inHall) {
        this.registry = registry;
        this.boundary = boundary;
        this.inHall = inHall;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BindingsAreSound() {
        this(null, null, false);
    }

    @Override
    public void check(Hall hall, DefinitionDocument document, FindingSink findings) {
        for (int i = 0; i < hall.departments().size(); i++) {
            String pointer = "/departments/" + i;
            hall.departments().get(i).binding().ifPresent(binding -> check(binding, document, pointer, findings));
        }
    }

    private void check(DepartmentBinding binding, DefinitionDocument document, String pointer, FindingSink findings) {
        findings.aboutSettings(ReplyMapping.problems(binding), document, pointer);
        if (registry.find(DepartmentAdapter.class, binding.kind()).isEmpty()) {
            if (inHall) {
                List<String> kinds = registry.kinds(DepartmentAdapter.class);
                findings.error(
                        DispatchCodes.UNKNOWN_KIND,
                        document,
                        pointer + "/adapter",
                        binding.kind(),
                        String.join(", ", kinds));
            }
            return;
        }
        PluginAnswer<List<Finding>> answer = boundary.call(
                DepartmentAdapter.class,
                binding.kind(),
                binding.department().value(),
                adapter -> List.copyOf(adapter.check(binding)));
        if (answer instanceof PluginAnswer.Answered<List<Finding>> answered) {
            findings.aboutSettings(answered.value(), document, pointer);
        } else if (answer instanceof PluginAnswer.Defective<List<Finding>> defective) {
            findings.error(
                    defective.finding().code(),
                    document,
                    pointer + "/adapter",
                    defective.finding().arguments().toArray(String[]::new));
        }
    }
}
