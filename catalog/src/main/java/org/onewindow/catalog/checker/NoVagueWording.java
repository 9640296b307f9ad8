package org.onewindow.catalog.checker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** Names of materials and what the desk checks say exactly what is meant, without 等, "as required" and the like. */
final class NoVagueWording implements ItemRule {
    private static final String PAPERS = "(材料|文件|资料|证明|证件|手续)";
    private static final Pattern VAGUE = Pattern.compile(
            "等$|等[)）]|等(相关|有关|其他)?" + PAPERS
                    + "|(相关|有关|必要的?|所需的?)" + PAPERS
                    + "|(有关|相关)(部门|单位|机关)|按(规定|要求)|根据(需要|情况)|视情况|必要时"
                    + "|\\betc\\b|\\band so on\\b|\\bas (required|necessary|appropriate)\\b|\\bif necessary\\b"
                    + "|\\b(relevant|necessary) (materials?|documents?|papers)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        for (ItemFile.MaterialEntry material : item.materials()) {
            String pointer = material.pointer();
            name(material.name().zh(), item, pointer + "/name/zh", findings);
            name(material.name().en(), item, pointer + "/name/en", findings);
            remark(material.criteria(), item, pointer + "/criteria", findings);
            remark(material.issuer(), item, pointer + "/issuer", findings);
        }
    }

    private static void name(String text, ItemFile item, String pointer, FindingSink findings) {
        Matcher words = VAGUE.matcher(text);
        if (words.find()) {
            findings.errorAtText("OW-CAT-1002", item.document(), pointer, words);
        }
    }

    private static void remark(String text, ItemFile item, String pointer, FindingSink findings) {
        Matcher words = VAGUE.matcher(text);
        if (words.find()) {
            findings.warning("OW-CAT-1003", item.document(), pointer, words.group());
        }
    }
}
