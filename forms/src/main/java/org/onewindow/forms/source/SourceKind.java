package org.onewindow.forms.source;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code sources/*.yaml}: the registers that the hall asks over HTTP or in a database. */
@ApplicationScoped
public class SourceKind implements DefinitionKind<SourceDefinition> {
    /** Arguments: the place. */
    private static final String NO_POINTER = "OW-FRM-3020";
    /** Arguments: the address. */
    private static final String IN_CLEAR = "OW-FRM-3021";
    /** Arguments: the item. */
    private static final String UNKNOWN_PURPOSE = "OW-FRM-3022";

    @Override
    public String name() {
        return SourceDefinition.KIND;
    }

    @Override
    public Class<SourceDefinition> type() {
        return SourceDefinition.class;
    }

    @Override
    public String folder() {
        return "sources";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/forms/source.schema.json";
    }

    @Override
    public Optional<SourceDefinition> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        SourceDefinition source = SourceDefinition.of(document.id(), document.tree());
        boolean sound = true;
        if (source.way().equals("http")) {
            sound = pointersAreSound(source, document, findings);
            String address = source.question();
            if (address.startsWith("http:") && !address.matches("http://(localhost|127\\.0\\.0\\.1)[:/].*")) {
                findings.warning(IN_CLEAR, document, "/http/url", address);
            }
        }
        return sound ? Optional.of(source) : Optional.empty();
    }

    private static boolean pointersAreSound(
            SourceDefinition source, DefinitionDocument document, FindingSink findings) {
        boolean sound = true;
        for (Map.Entry<String, String> fact : source.facts().entrySet()) {
            sound &= isPointer(fact.getValue(), "/facts/" + fact.getKey(), document, findings);
        }
        for (String key : List.of("asOf", "validUntil")) {
            Optional<String> place = key.equals("asOf") ? source.asOf() : source.validUntil();
            sound &= place.map(each -> isPointer(each, "/" + key, document, findings))
                    .orElse(true);
        }
        return sound;
    }

    private static boolean isPointer(String place, String at, DefinitionDocument document, FindingSink findings) {
        try {
            JsonPointer.compile(place);
            return true;
        } catch (IllegalArgumentException notOne) {
            findings.error(NO_POINTER, document, at, place);
            return false;
        }
    }

    /** A register that may be asked for what nobody can apply for is never asked. */
    @Override
    public void checkTogether(
            List<DefinitionReading<SourceDefinition>> readings, DefinitionSet all, FindingSink findings) {
        for (DefinitionReading<SourceDefinition> reading : readings) {
            for (String purpose : reading.value().purposes()) {
                boolean known = Stream.of("item", "bundle")
                        .anyMatch(kind -> all.find(kind, purpose).isPresent());
                if (!known) {
                    findings.warning(UNKNOWN_PURPOSE, reading.document(), "/purposes", purpose);
                }
            }
        }
    }
}
