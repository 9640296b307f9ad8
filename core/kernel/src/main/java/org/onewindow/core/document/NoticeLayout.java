package org.onewindow.core.document;

import java.util.List;

/**
 * What one kind of document says beside its body: everything that makes one kind differ from another.
 *
 * @param facts what stands in its list of facts, behind what stands in every document's: names of {@link NoticeFact}, or of frozen
 *     fields, {@code HEARD_AT} for {@code heardAt}
 * @param closing which texts {@code document.closing.…} stand under it; one that stands under some of them alone begins with their cause,
 *     {@code GRANTED:hand-back}
 * @param signature which texts {@code document.signature.…} stand where people sign
 */
record NoticeLayout(List<String> facts, List<String> closing, List<String> signature) {
    private static final char CAUSE_ENDS = ':';

    NoticeLayout {
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
    }

    /** The texts that stand under a document written for that cause. */
    List<String> closingFor(String cause) {
        return closing.stream()
                .filter(text -> text.indexOf(CAUSE_ENDS) < 0 || text.startsWith(cause + CAUSE_ENDS))
                .map(text -> text.substring(text.indexOf(CAUSE_ENDS) + 1))
                .toList();
    }
}
