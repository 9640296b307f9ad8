package org.onewindow.forms.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.definition.Texts;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code codes/*.yaml}: the code lists that forms share. */
@ApplicationScoped
public class CodeListKind implements DefinitionKind<CodeList> {
    /** Arguments: the code. */
    private static final String SAME_CODE_TWICE = "OW-FRM-2011";
    /** A warning. Arguments: the id. */
    private static final String UNUSED = "OW-FRM-4004";

    @Override
    public String name() {
        return CodeList.KIND;
    }

    @Override
    public Class<CodeList> type() {
        return CodeList.class;
    }

    @Override
    public String folder() {
        return "codes";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/forms/code-list.schema.json";
    }

    @Override
    public Optional<CodeList> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        List<CodeOption> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        JsonNode said = document.tree().path("codes");
        for (int i = 0; i < said.size(); i++) {
            String code = said.get(i).path("code").asText();
            if (!codes.add(code)) {
                findings.error(SAME_CODE_TWICE, document, "/codes/" + i + "/code", code);
            }
            options.add(new CodeOption(code, Texts.of(said.get(i).path("label"))));
        }
        return codes.size() == options.size()
                ? Optional.of(
                        new CodeList(document.id(), Texts.of(document.tree().path("name")), options))
                : Optional.empty();
    }

    @Override
    public void checkTogether(List<DefinitionReading<CodeList>> readings, DefinitionSet all, FindingSink findings) {
        Set<String> named = new HashSet<>();
        all.all("form").forEach(form -> named.addAll(SharedCodes.named(form.tree())));
        readings.stream()
                .filter(list ->
                        all.isWhole("form") && !named.contains(list.document().id()))
                .forEach(list -> findings.warning(
                        UNUSED, list.document(), "", list.document().id()));
    }
}
