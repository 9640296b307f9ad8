package org.onewindow.adapters.documents;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.onewindow.core.document.IssuedDocuments;
import org.onewindow.core.document.NoticeSheet;
import org.onewindow.spi.notification.NoticeKind;

/** Documents to print. */
final class Sheets {
    static final String APPLICATION = "32058320260928APPR00001";
    static final IssuedDocuments.Claim CLAIM = new IssuedDocuments.Claim("昆发改核补〔2026〕12号", "7K3MXW2P");

    private Sheets() {}

    /** A correction notice of two pages to {@code addressee}. */
    static NoticeSheet correctionNotice(String addressee) {
        NoticeSheet.Point point = new NoticeSheet.Point(
                "项目申请报告未加盖单位公章，编制单位资质页缺失", List.of("补正要求：加盖公章并补充编制单位资质证明", "依据：《企业投资项目核准和备案管理条例》第七条"));
        return new NoticeSheet(
                "0123456789abcdef0123456789abcdef",
                NoticeKind.CORRECTION_NOTICE,
                Locale.SIMPLIFIED_CHINESE,
                "昆山市发展和改革委员会",
                "补正告知书",
                CLAIM.number(),
                APPLICATION,
                addressee,
                List.of("您（单位）提出的“企业投资项目核准”申请，材料不齐全或者不符合法定形式。现一次性告知需要补正的全部内容，请于 2026年10月15日 前补正。"),
                Collections.nCopies(7, point),
                List.of(
                        new NoticeSheet.Fact("办件编号", APPLICATION),
                        new NoticeSheet.Fact("申请人", addressee),
                        new NoticeSheet.Fact("证件号码", "91320583MA1X7P4M0X"),
                        new NoticeSheet.Fact("事项名称", "企业投资项目核准"),
                        new NoticeSheet.Fact("收到材料日期", "2026年9月28日"),
                        new NoticeSheet.Fact("咨询、监督投诉", "咨询：投资项目综合窗口。监督投诉：12345 政务服务便民热线。")),
                List.of("对需要补正的内容有疑问的，可以要求说明、解释。", "本文书一式两份，申请人一份，存档一份。"),
                "（盖章处）",
                "2026年9月29日",
                List.of("签收人：", "签收日期：        年      月      日"),
                CLAIM,
                "查验码 " + CLAIM.code() + "：在本厅网站“文书查验”页输入文书编号和查验码，可以查验真伪。",
                "第 {0} 页，共 {1} 页",
                Instant.parse("2026-09-29T01:00:00Z"));
    }
}
