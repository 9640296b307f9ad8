package org.onewindow.catalog.element;

import java.util.Map;
import java.util.Optional;
import org.onewindow.core.application.CertificateRule;
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
 * @param certificateType 证照类型: code or name of the kind of certificate, or empty if it is called as the result is
 * @param certificateCode 证照类型代码: its code in the national directory, or empty
 * @param renewalWindow 换证窗口: between which days before its end a certificate is renewed
 * @param facts what a certificate says of its holder: name of the fact to key of the form's field, or to one of the words of
 *     {@link CertificateRule}
 * @param publicity 结果公开: which decisions everybody may read
 */
public record ResultElements(
        ResultKind kind,
        Optional<TimeLimit> validity,
        Optional<LocalizedText> renewal,
        Optional<LocalizedText> change,
        Optional<LocalizedText> area,
        String sample,
        String certificateType,
        String certificateCode,
        Optional<CertificateRule.RenewalWindow> renewalWindow,
        Map<String, String> facts,
        ResultPublicity publicity) {
    public ResultElements {
        facts = Map.copyOf(facts);
    }
}
