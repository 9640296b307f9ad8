package org.onewindow.core.document;

import java.util.List;

/**
 * What one kind of document says beside its body: everything that makes one kind differ from another.
 *
 * @param facts what stands in its list of facts, behind what stands in every document's: names of {@link NoticeFact}, or of frozen
 *     fields, {@code HEARD_AT} for {@code heardAt}
 * @param closing which texts {@code document.closing.…} stand under it
 * @param signature which texts {@code document.signature.…} stand where people sign
 */
record NoticeLayout(List<String> facts, List<String> closing, List<String> signature) {
    NoticeLayout {
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
    }
}
