package org.onewindow.catalog.checker;

import java.util.regex.Pattern;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** A result called 批复 is an approval document, one called 证 a certificate; its number begins as the department's do. */
final class OutputFitsItsName implements ItemRule {
    private static final Pattern CERTIFICATE = Pattern.compile("(证|证书|执照)$");
    private static final Pattern APPROVAL_DOCUMENT = Pattern.compile("(批复|批文|决定|决定书|通知书|意见|意见书)$");

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        String name = item.output().name().zh();
        boolean misnamed = switch (item.elements().result().kind()) {
            case CERTIFICATE -> APPROVAL_DOCUMENT.matcher(name).find();
            case APPROVAL_DOCUMENT -> CERTIFICATE.matcher(name).find();
            case OTHER, NONE ->
                CERTIFICATE.matcher(name).find()
                        || APPROVAL_DOCUMENT.matcher(name).find();
        };
        if (misnamed) {
            findings.warning("OW-CAT-1301", item.document(), "/output/kind", name);
        }
        String prefix = item.output().numberPrefix();
        all.hall()
                .flatMap(hall -> hall.department(item.department()))
                .filter(department -> !prefix.startsWith(department.documentPrefix()))
                .ifPresent(department -> findings.warning(
                        "OW-CAT-1302", item.document(), "/output/numberPrefix", prefix, department.documentPrefix()));
    }
}
