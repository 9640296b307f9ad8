package org.onewindow.core.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of document says beside its body: everything that makes one kind differ from another.
 *
 * @param head what stands first in its list of facts; absent for what stands there in nearly every document
 * @param facts what stands in it behind that: names of {@link NoticeFact}, or of frozen
 *     fields, {@code HEARD_AT} for {@code heardAt}
 * @param closing which texts {@code document.closing.…} stand under it; one that stands under some of them alone begins with their cause,
 *     {@code GRANTED:hand-back}
 * @param signature which texts {@code document.signature.…} stand where people sign
 */
record NoticeLayout(@Nullable List<String> head, List<String> facts, List<String> closing, List<String> signature) {
    private static final char CAUSE_ENDS = ':';

    NoticeLayout {
        head = head == null ? NoticeFact.OF_EVERY_DOCUMENT : List.copyOf(head);
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
    }

    /** Everything in its list of facts. */
    List<String> allFacts() {
        return Stream.concat(Objects.requireNonNull(head).stream(), facts.stream())
                .toList();
    }

    /** The texts that stand under a document written for that cause. */
    List<String> closingFor(String cause) {
        return closing.stream()
                .filter(text -> text.indexOf(CAUSE_ENDS) < 0 || text.startsWith(cause + CAUSE_ENDS))
                .map(text -> text.substring(text.indexOf(CAUSE_ENDS) + 1))
                .toList();
    }
}
