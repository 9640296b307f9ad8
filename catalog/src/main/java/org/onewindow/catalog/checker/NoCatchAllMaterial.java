package org.onewindow.catalog.checker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/** No material stands for whatever else might be wanted (其他材料): the list is closed (Licensing Law Art. 30, 31). */
final class NoCatchAllMaterial implements ItemRule {
    private static final Pattern CHINESE = Pattern.compile("^[(（]?(其他|其它)|(其他|其它)(相关|有关|必要)?的?(材料|文件|资料|证明|证件|要件)");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(any )?others?$|\\bother\\b.{0,40}\\b(materials?|documents?|papers|evidence)\\b|^others? required",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        for (ItemFile.MaterialEntry material : item.materials()) {
            String name = material.pointer() + "/name/";
            report(CHINESE.matcher(material.name().zh()), item, name + "zh", findings);
            report(ENGLISH.matcher(material.name().en()), item, name + "en", findings);
        }
    }

    private static void report(Matcher words, ItemFile item, String pointer, FindingSink findings) {
        if (words.find()) {
            findings.errorAtText("OW-CAT-1001", item.document(), pointer, words);
        }
    }
}
