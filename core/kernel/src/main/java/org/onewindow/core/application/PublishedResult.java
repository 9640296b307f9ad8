package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 公开的办理结果: one decision as everybody reads it. Nothing in it is personal beyond a family name.
 *
 * @param number of the decision
 * @param kind granted or refused
 * @param decidedOn the day of the decision, in the hall's zone
 * @param publishedAt since when everybody reads it, UTC
 * @param item id and version
 * @param itemName what the item is called in that version
 * @param department which has decided
 * @param applicant an organisation's name, or a person's family name with the rest hidden
 * @param creditCode of an organisation
 * @param fields what the form lets everybody read
 * @param staffView what only staff see of it; empty for everybody else
 */
public record PublishedResult(
        String number,
        DecisionKind kind,
        LocalDate decidedOn,
        Instant publishedAt,
        DefinitionRef item,
        LocalizedText itemName,
        DepartmentId department,
        String applicant,
        Optional<String> creditCode,
        List<PublicField> fields,
        Optional<StaffView> staffView) {
    public PublishedResult {
        fields = List.copyOf(fields);
    }

    /**
     * What staff see beside it.
     *
     * @param application outside identifier
     * @param state published or not any longer
     * @param unpublished when, by whom and why it ceased to be public
     */
    public record StaffView(
            String application, PublicationState state, Optional<ResultPublication.Unpublished> unpublished) {}
}
