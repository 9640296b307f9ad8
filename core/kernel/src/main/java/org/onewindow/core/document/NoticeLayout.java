package org.onewindow.core.document;

import static org.onewindow.core.document.NoticeFact.ACCEPTANCE_MODE;
import static org.onewindow.core.document.NoticeFact.ACCEPTED_ON;
import static org.onewindow.core.document.NoticeFact.APPROVED_ON;
import static org.onewindow.core.document.NoticeFact.CONTACT;
import static org.onewindow.core.document.NoticeFact.DUE_ON;
import static org.onewindow.core.document.NoticeFact.FEES;
import static org.onewindow.core.document.NoticeFact.FROM;
import static org.onewindow.core.document.NoticeFact.HAND_IN;
import static org.onewindow.core.document.NoticeFact.LASTS;
import static org.onewindow.core.document.NoticeFact.LAST_DAY;
import static org.onewindow.core.document.NoticeFact.LEGAL_BASIS;
import static org.onewindow.core.document.NoticeFact.PREVIOUS_PROMISED_DUE_ON;
import static org.onewindow.core.document.NoticeFact.PREVIOUS_STATUTORY_DUE_ON;
import static org.onewindow.core.document.NoticeFact.PROCEDURE;
import static org.onewindow.core.document.NoticeFact.PROCEDURE_BASIS;
import static org.onewindow.core.document.NoticeFact.PROMISED_DUE_ON;
import static org.onewindow.core.document.NoticeFact.RECEIVED_ON;
import static org.onewindow.core.document.NoticeFact.REFERS_TO;
import static org.onewindow.core.document.NoticeFact.RESULT;
import static org.onewindow.core.document.NoticeFact.RESULT_GIVEN;
import static org.onewindow.core.document.NoticeFact.STATUTORY_DUE_ON;
import static org.onewindow.core.document.NoticeFact.UNTIL;

import java.util.List;
import org.onewindow.spi.notification.NoticeKind;

/**
 * What one kind of document says beside its body: everything that makes one kind differ from another.
 *
 * <p><b>Source.</b> The fields that the published form sets make mandatory, per kind.
 *
 * @param facts what stands in its list of facts, behind what stands in every document's
 * @param closing which texts {@code document.closing.…} stand under it
 */
record NoticeLayout(List<NoticeFact> facts, List<String> closing) {
    static NoticeLayout of(NoticeKind kind) {
        return switch (kind) {
            case INTAKE_RECEIPT -> new NoticeLayout(List.of(RECEIVED_ON, CONTACT), List.of("progress", "copies"));
            case ACCEPTANCE_NOTICE ->
                new NoticeLayout(
                        List.of(
                                RECEIVED_ON,
                                ACCEPTED_ON,
                                ACCEPTANCE_MODE,
                                PROMISED_DUE_ON,
                                STATUTORY_DUE_ON,
                                FEES,
                                RESULT,
                                RESULT_GIVEN,
                                LEGAL_BASIS,
                                CONTACT),
                        List.of("progress", "copies"));
            case CORRECTION_NOTICE ->
                new NoticeLayout(
                        List.of(RECEIVED_ON, DUE_ON, HAND_IN, CONTACT),
                        List.of("explanation", "consequence", "copies"));
            case NON_ACCEPTANCE_DECISION ->
                new NoticeLayout(List.of(RECEIVED_ON, LEGAL_BASIS, CONTACT), List.of("returned", "remedies", "copies"));
            case DEFERRED_ACCEPTANCE_NOTICE ->
                new NoticeLayout(List.of(RECEIVED_ON, DUE_ON, HAND_IN, CONTACT), List.of("deferred", "copies"));
            case EXTENSION_NOTICE ->
                new NoticeLayout(
                        List.of(
                                ACCEPTED_ON,
                                PREVIOUS_PROMISED_DUE_ON,
                                PREVIOUS_STATUTORY_DUE_ON,
                                APPROVED_ON,
                                PROMISED_DUE_ON,
                                STATUTORY_DUE_ON,
                                CONTACT),
                        List.of("copies"));
            case SPECIAL_PROCEDURE_NOTICE ->
                new NoticeLayout(
                        List.of(ACCEPTED_ON, PROCEDURE, PROCEDURE_BASIS, FROM, LASTS, UNTIL, CONTACT),
                        List.of("duties", "copies"));
            case GRANT_DECISION ->
                new NoticeLayout(
                        List.of(RECEIVED_ON, ACCEPTED_ON, RESULT, RESULT_GIVEN, LEGAL_BASIS, CONTACT),
                        List.of("open", "copies"));
            case REFUSAL_DECISION ->
                new NoticeLayout(
                        List.of(RECEIVED_ON, ACCEPTED_ON, LEGAL_BASIS, CONTACT),
                        List.of("returned", "remedies", "copies"));
            case RETURN_NOTICE ->
                new NoticeLayout(List.of(RECEIVED_ON, REFERS_TO, LAST_DAY, CONTACT), List.of("returned", "copies"));
            case PICK_UP_NOTICE -> new NoticeLayout(List.of(RESULT, RESULT_GIVEN, CONTACT), List.of("collect"));
        };
    }
}
