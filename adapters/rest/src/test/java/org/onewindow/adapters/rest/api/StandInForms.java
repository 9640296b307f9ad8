package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.application.DepartmentInvolvement;
import org.onewindow.core.application.FormRules;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/** A form of one field, {@code project}, which must be there; and departments that are asked about nothing. */
@ApplicationScoped
class StandInForms implements DefinitionKind<StandInForms.Form>, FormRules, DepartmentInvolvement {
    record Form(DefinitionRef ref) {}

    @Override
    public List<Finding> check(DefinitionRef form, Map<String, Object> data) {
        return data.containsKey("project") ? List.of() : List.of(Finding.error("OW-WEB-2004", "/project", "project"));
    }

    @Override
    public Set<String> sensitiveFields(DefinitionRef form) {
        return Set.of();
    }

    @Override
    public boolean involves(String applicationId, DepartmentId department) {
        return false;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public String folder() {
        return "forms";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/adapters/rest/api/anything.schema.json";
    }

    @Override
    public Optional<Form> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        return Optional.of(new Form(ref));
    }
}
