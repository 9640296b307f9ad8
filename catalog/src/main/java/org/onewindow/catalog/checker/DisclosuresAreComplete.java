package org.onewindow.catalog.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.ServiceItem;

/**
 * 六公开: content, procedure, materials, limit, fees and result are told to everybody. That the keys are there the schema sees to; a text
 * that only sends the reader elsewhere tells nothing. Who has to write it is named with the finding.
 */
final class DisclosuresAreComplete implements ItemRule {
    private static final Pattern TELLS_NOTHING = Pattern.compile(
            "\\s*((详?见|参见|请见|查看)[^，。；,;]{0,12}|待定|暂无|无|略|另行(通知|公布|规定)|以.{0,6}为准|待补充?|[-/—.…]+|tbd|n/?a|todo)[。.]?\\s*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Optional<StaffId> responsible = item.elements().upkeep().responsible();
        Optional<Hall.StaffMember> person = responsible.flatMap(id -> all.hall().flatMap(hall -> hall.member(id)));
        if (responsible.isPresent() && all.hall().isPresent() && person.isEmpty()) {
            findings.error(
                    "OW-CAT-1602",
                    item.document(),
                    "/upkeep/responsible",
                    responsible.get().value());
        }
        String whoWrites = person.map(member -> member.name().asArgument())
                .or(() -> all.hall()
                        .flatMap(hall -> hall.department(item.department()))
                        .map(department -> department.name().asArgument()))
                .orElse(item.department().value());
        disclosures(item).forEach((pointer, text) -> {
            if (TELLS_NOTHING.matcher(text.zh()).matches()) {
                findings.error(
                        "OW-CAT-1601", item.document(), pointer, text.zh().strip(), whoWrites);
            }
        });
    }

    /** What is disclosed in words; limit and materials are data. */
    private static Map<String, LocalizedText> disclosures(ItemFile item) {
        ServiceItem.Guide guide = item.guide();
        Map<String, LocalizedText> all = new LinkedHashMap<>();
        all.put("/name", item.name());
        all.put("/guide/conditions", guide.conditions());
        all.put("/guide/procedure", guide.procedure());
        all.put("/guide/fees", guide.fees());
        all.put("/output/name", item.output().name());
        all.put("/guide/places", guide.places());
        all.put("/guide/contact", guide.contact());
        return all;
    }
}
