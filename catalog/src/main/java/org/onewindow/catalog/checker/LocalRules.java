package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemRules;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * The rules that a locality added. Their findings are located by the subject: {@code <item>} or {@code <item>#<JSON pointer>}.
 */
@ApplicationScoped
class LocalRules implements ItemRules {
    private final PluginRegistry registry;
    private final PluginBoundary boundary;

    @Inject
    LocalRules(PluginRegistry registry, PluginBoundary boundary) {
        this.registry = registry;
        this.boundary = boundary;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LocalRules() {
        this(null, null);
    }

    @Override
    public void check(
            List<ItemFile> files,
            List<DefinitionReading<ImplementationEntry>> readings,
            DefinitionSet all,
            FindingSink findings) {
        Map<String, DefinitionDocument> documents = new HashMap<>();
        readings.forEach(each -> documents.put(each.document().id(), each.document()));
        List<ServiceItem> items =
                readings.stream().map(each -> each.value().item()).toList();
        for (String kind : registry.kinds(DefinitionCheck.class)) {
            PluginAnswer<List<Finding>> answer = boundary.call(
                    DefinitionCheck.class,
                    kind,
                    ItemRules.class.getSimpleName(),
                    check -> List.copyOf(check.check(items)));
            if (answer instanceof PluginAnswer.Answered<List<Finding>> found) {
                found.value().forEach(finding -> findings.add(located(finding, documents)));
            } else if (answer instanceof PluginAnswer.Defective<List<Finding>> defect) {
                findings.add(defect.finding());
            }
        }
    }

    private static Finding located(Finding finding, Map<String, DefinitionDocument> documents) {
        String[] subject = finding.subject().split("#", 2);
        DefinitionDocument document = documents.get(subject[0]);
        if (document == null || finding.place().isPresent()) {
            return finding;
        }
        String pointer = subject.length == 2 && subject[1].startsWith("/") ? subject[1] : "";
        return finding.at(document.placeOf(pointer));
    }
}
