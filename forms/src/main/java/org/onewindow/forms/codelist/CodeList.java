package org.onewindow.forms.codelist;

import java.util.List;
import org.onewindow.forms.field.CodeOption;
import org.onewindow.spi.LocalizedText;

/**
 * 代码表: what people may choose from, the same in every form that names it.
 *
 * @param id by which fields name it
 * @param name what people call it
 * @param options in the order shown; each code once, at least one
 */
public record CodeList(String id, LocalizedText name, List<CodeOption> options) {
    /** The kind of definition. */
    static final String KIND = "codelist";

    public CodeList {
        options = List.copyOf(options);
    }
}
