package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.TimeLimit;

/**
 * 审批结果, beyond its name.
 *
 * @param kind 审批结果类型
 * @param validity how long a certificate is valid
 * @param renewal how it is renewed
 * @param change how a certificate in force is changed
 * @param area 有效地域范围: where it is valid
 * @param sample 样本: title of the sample, or empty
 * @param publicity 结果公开: which decisions everybody may read
 */
public record ResultElements(
        ResultKind kind,
        Optional<TimeLimit> validity,
        Optional<LocalizedText> renewal,
        Optional<LocalizedText> change,
        Optional<LocalizedText> area,
        String sample,
        ResultPublicity publicity) {}
