package org.onewindow.catalog.element;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.application.CommitmentTerms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.time.TimeLimit;

/**
 * 实施规范: what the published specification of an item (行政许可事项实施规范) says beside the exchange tables, which have no fields for it.
 * Immutable.
 *
 * @param type 事项类型 such as 条件型, in the specification's own words, for no closed list of them is known
 * @param executionBasis 实施依据
 * @param supervisionBasis 监管依据
 * @param examinedAt 审批层级; the level of exercise is in {@link Authority}
 * @param preliminaryReview 下级初审
 * @param commitment 告知承诺制: granted on the applicant's word that the conditions are met
 * @param commitmentTerms which materials may be promised, and on which terms; empty if the guide only tells of it
 * @param reform 改革举措
 * @param acceptanceLimit 承诺受理时限, told only
 * @param statutoryBasis 规定法定审批时限的依据
 * @param annualInspection 年检
 * @param annualReport 年报
 * @param supervisionBodies 监管主体
 */
public record Specification(
        Optional<LocalizedText> type,
        List<LegalBasis> executionBasis,
        List<LegalBasis> supervisionBasis,
        Set<ExerciseLevel> examinedAt,
        Optional<Measure> preliminaryReview,
        Optional<Measure> commitment,
        Optional<CommitmentTerms> commitmentTerms,
        Optional<LocalizedText> reform,
        Optional<TimeLimit> acceptanceLimit,
        List<LegalBasis> statutoryBasis,
        Optional<Measure> annualInspection,
        Optional<Measure> annualReport,
        List<String> supervisionBodies) {
    public Specification {
        executionBasis = List.copyOf(executionBasis);
        supervisionBasis = List.copyOf(supervisionBasis);
        examinedAt = Set.copyOf(examinedAt);
        statutoryBasis = List.copyOf(statutoryBasis);
        supervisionBodies = List.copyOf(supervisionBodies);
    }
}
