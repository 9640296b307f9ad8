package org.onewindow.core.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.core.fact.Provenance;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What the kernel asks of the forms. Answers come from memory: no statement is spent on definitions during an act.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a published version never changes.
 */
public interface FormRules {
    /**
     * Everything that is wrong with {@code data} at once; empty if the form is complete and right.
     *
     * @param form a published version
     * @param data field key to value (text, {@link java.math.BigDecimal}, boolean, list, map)
     * @return findings whose subject is the JSON pointer of the field
     */
    List<Finding> check(DefinitionRef form, Map<String, Object> data);

    /**
     * {@code data} as it is kept: without fields that are not asked for under these answers, with those that are computed. What is
     * wrong in it stays as it is.
     */
    Map<String, Object> answers(DefinitionRef form, Map<String, Object> data);

    /** Whether a register may fill any field of that form. */
    boolean asksRegisters(DefinitionRef form);

    /**
     * What stands against {@code data} because of where it comes from: a register could not be asked, and the form says that its word is
     * needed (数据源不可用), or a value differs from the register's and the form wants to know why.
     *
     * @param provenance what registers said, and what the applicant says to it
     * @param materials ids of the materials that the item knows
     * @return findings whose subject is the JSON pointer of the field
     */
    List<Finding> checkOrigins(
            DefinitionRef form, Map<String, Object> data, Provenance provenance, Set<String> materials);

    /**
     * The materials that have to be handed in because a register could not be asked, and the form says that they will do instead.
     *
     * @param data a field that is empty needs no proof
     */
    Set<String> inPlaceOfRegisters(DefinitionRef form, Map<String, Object> data, Provenance provenance);

    /** The top-level fields marked sensitive: they are stored encrypted and shown only to those who handle the application. */
    Set<String> sensitiveFields(DefinitionRef form);

    /**
     * The fields of a filled-in form that are named, in the order of the form, in full and in words: for a document that goes to whoever
     * filled it in. Fields that were left empty are left out.
     *
     * @param keys keys of fields; what is no field is passed over
     */
    default List<PublicField> inWords(DefinitionRef form, Map<String, Object> data, Set<String> keys) {
        return List.of();
    }

    /**
     * What everybody may read of a filled-in form (结果公开): the fields that its template marks as public, in its order; what it marks
     * as masked shows no more than the first character. Fields that were left empty are left out; nothing sensitive is ever in it.
     */
    List<PublicField> publicFields(DefinitionRef form, Map<String, Object> data);
}
