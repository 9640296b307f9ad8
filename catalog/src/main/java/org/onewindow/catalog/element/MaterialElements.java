package org.onewindow.catalog.element;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.LegalBasis;

/**
 * The elements of a material that handling does not depend on. Source: GB/T 39046-2020, table 4, and the national exchange tables.
 *
 * @param kind 材料类型: what it is
 * @param originality 材料类型: original or copy
 * @param returned whether originals are looked at and given back (核验后退回)
 * @param paperSize 纸质材料规格 such as A4, or empty
 * @param sourceNote 来源渠道说明
 * @param department 来源部门: the department of this hall that issues it
 * @param whereToGet 办理地点: where one gets it
 * @param legalBasis 要求提供材料的依据
 * @param fillingNotes 填报须知
 * @param sample 示例样表: title of the filled sample, or empty
 * @param certificateType 对应电子证照: code or name of the type of electronic certificate, or empty
 * @param proves the facts that it proves, by the names that data sources have for them
 * @param onCredit 信用后补: only who has good credit may hand it in later
 * @param waitsForSource 数据源不可用时: whether a shared material is fetched later; otherwise the paper is asked for
 * @param remark 备注
 */
public record MaterialElements(
        MaterialKind kind,
        Originality originality,
        boolean returned,
        String paperSize,
        Optional<LocalizedText> sourceNote,
        Optional<DepartmentId> department,
        Optional<LocalizedText> whereToGet,
        List<LegalBasis> legalBasis,
        Optional<LocalizedText> fillingNotes,
        String sample,
        String certificateType,
        Set<String> proves,
        boolean waitsForSource,
        boolean onCredit,
        Optional<LocalizedText> remark) {
    public MaterialElements {
        legalBasis = List.copyOf(legalBasis);
        proves = Set.copyOf(proves);
    }
}
