package org.onewindow.core.application;

import org.onewindow.spi.item.DefinitionRef;

/**
 * The guide (办事指南) that was in force when an application was handed in. A published version never changes, so it can be shown again; the
 * digest on the receipt proves that it is the same one.
 *
 * @param item id and version
 * @param digest SHA-256 over what that version says and which versions of form and chain it names, 64 lower-case hexadecimal digits
 */
public record GuideSeen(DefinitionRef item, String digest) {
    @Override
    public String toString() {
        return item + " " + digest;
    }
}
