package org.onewindow.catalog.checker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** What costs money names the document that says so; text and list of fees agree (Administrative Licensing Law Art. 58, 59). */
final class FeesHaveBasis implements ItemRule {
    private static final Pattern AMOUNT =
            Pattern.compile("\\d[\\d,.]*\\s*(元|yuan|RMB|CNY)|[一二三四五六七八九十百千万]+元", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile("^\\s*(不收费|免费|无收费)");

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        List<Fee> fees = item.elements().fees();
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            if (fee.basis().isEmpty()) {
                findings.error(
                        "OW-CAT-1603", item.document(), "/fees/" + i, fee.name().asArgument());
            }
            if (fee.reduction().isPresent() && fee.reductionBasis().isEmpty()) {
                findings.warning(
                        "OW-CAT-1604",
                        item.document(),
                        "/fees/" + i + "/reduction",
                        fee.name().asArgument());
            }
        }
        String told = item.guide().fees().zh();
        Matcher amount = AMOUNT.matcher(told);
        if (fees.isEmpty() && amount.find()) {
            findings.error("OW-CAT-1603", item.document(), "/guide/fees/zh", amount.group());
        }
        if (!fees.isEmpty() && FREE.matcher(told).find()) {
            findings.warning(
                    "OW-CAT-1605",
                    item.document(),
                    "/guide/fees/zh",
                    told.strip(),
                    fees.get(0).name().asArgument());
        }
    }
}
