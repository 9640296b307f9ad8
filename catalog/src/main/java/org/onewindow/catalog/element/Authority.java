package org.onewindow.catalog.element;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;

/**
 * Who has the power, and from where.
 *
 * @param bodyCode 实施主体编码: the body's unified social credit code as given, or empty
 * @param nature 实施主体性质
 * @param source 权力来源
 * @param levels 行使层级; one item may be exercised at several
 * @param division 权限划分: how the power is divided between levels
 * @param content 行使内容: what of it this level does
 * @param entrustingBody 委托部门, or empty
 * @param jointBodies 联办机构
 * @param handlingUnit 承办机构: the section that does the work, or empty
 */
public record Authority(
        String bodyCode,
        Optional<BodyNature> nature,
        Optional<PowerSource> source,
        Set<ExerciseLevel> levels,
        Optional<LocalizedText> division,
        Optional<LocalizedText> content,
        String entrustingBody,
        List<String> jointBodies,
        String handlingUnit) {
    public Authority {
        levels = Set.copyOf(levels);
        jointBodies = List.copyOf(jointBodies);
    }
}
