package org.onewindow.catalog.item;

import java.util.List;
import java.util.Map;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.element.Training;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/**
 * 实施清单: one service item as one department of this hall performs it, in one published version.
 *
 * @param item what every module sees
 * @param state whether it is offered
 * @param dialogue the questions that lead to a scenario
 * @param conditions the conditions of its materials, by material id
 * @param elements the elements of the national list beyond the service item's
 * @param materialElements the same of its materials, by material id
 * @param perScenario by scenario and material, what is required differently there (份数, 出具机构)
 * @param training what only staff read
 */
public record ImplementationEntry(
        ServiceItem item,
        ItemState state,
        ScenarioDialogue dialogue,
        Map<String, Condition> conditions,
        ItemElements elements,
        Map<String, MaterialElements> materialElements,
        Map<String, Map<String, MaterialRequirement>> perScenario,
        Training training) {
    public ImplementationEntry {
        conditions = Map.copyOf(conditions);
        materialElements = Map.copyOf(materialElements);
        perScenario = Map.copyOf(perScenario);
    }

    /** Whether new applications are taken. */
    public boolean offered() {
        return state == ItemState.IN_USE;
    }

    /**
     * The published list of a scenario: its materials as they are required there, whatever their condition.
     *
     * @param scenario id of one of the item's scenarios
     */
    public List<MaterialRequirement> listFor(String scenario) {
        Map<String, MaterialRequirement> different = perScenario.getOrDefault(scenario, Map.of());
        return item.materials().stream()
                .filter(material -> material.belongsTo(scenario))
                .map(material -> different.getOrDefault(material.id(), material))
                .toList();
    }

    /**
     * The materials that apply, in the order of the list.
     *
     * @param scenario id of one of the item's scenarios
     * @param formData as handed in; a condition that cannot be decided does not hold
     */
    public List<MaterialRequirement> materialsFor(String scenario, Map<String, Object> formData) {
        return listFor(scenario).stream()
                .filter(material -> holds(material, formData))
                .toList();
    }

    private boolean holds(MaterialRequirement material, Map<String, Object> formData) {
        if (material.condition().isEmpty()) {
            return true;
        }
        Condition condition = conditions.get(material.id());
        if (condition == null) {
            throw new IllegalStateException(item.ref() + " was read without the condition of " + material.id());
        }
        return condition.holds(formData);
    }
}
