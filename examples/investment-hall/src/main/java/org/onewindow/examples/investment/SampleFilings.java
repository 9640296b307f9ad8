package org.onewindow.examples.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.application.Filing;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.store.ContentRef;

/** Complete filings of invented enterprises, for the walk through the hall, tests and measurements. */
public final class SampleFilings {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SampleFilings() {}

    /** Approval of an enterprise's project: 25 fields, six materials; planning, land, environment and economy are asked. */
    public static Filing approval(Applicant.Organisation applicant, String project, List<SubmittedMaterial> materials) {
        Map<String, Object> form = enterprise(applicant);
        form.put("legalRepresentativeId", "990101199001010019");
        form.put("projectName", project);
        form.put("projectCode", "2609-320583-04-01-123456");
        form.put("constructionKind", "NEW");
        form.put("industry", "ELECTRONICS");
        form.put("town", "ZHANGPU");
        form.put("siteAddress", "张浦镇俱进路 18 号");
        form.put("projectContent", "新建厂房两幢,购置生产设备一百二十台套,年产精密连接器八千万件。");
        form.put("startDate", "2026-12-01");
        form.put("endDate", "2028-06-30");
        form.put("totalInvestment", new BigDecimal("28000"));
        form.put("fixedAssets", new BigDecimal("21000"));
        form.put("ownFunds", new BigDecimal("12000"));
        form.put("bankLoans", new BigDecimal("16000"));
        form.put("landArea", new BigDecimal("33500"));
        form.put("buildingArea", new BigDecimal("41200"));
        form.put("energyUse", new BigDecimal("960"));
        form.put("waterUse", new BigDecimal("25000"));
        return new Filing("enterprise-approval", "standard", applicant, form, materials);
    }

    /** The six materials of {@link #approval}; {@code files} stand for the two that are wanted electronically as well, and
     * {@code issuedOn} is the day of the two whose age matters. */
    public static List<SubmittedMaterial> approvalMaterials(ContentRef request, ContentRef report, LocalDate issuedOn) {
        return List.of(
                new SubmittedMaterial("request", "核准申请.pdf", 1, 0, Optional.of(request)),
                new SubmittedMaterial("application-report", "项目申请报告.pdf", 2, 0, Optional.of(report)),
                paper("energy-registration", "节能登记表"),
                paper("planning-opinion", "规划意见"),
                paper("land-pre-review", "用地预审意见").dated(PaperDates.issued(issuedOn)),
                paper("environmental-approval", "环评批复").dated(PaperDates.issued(issuedOn)));
    }

    /** Feasibility of a government-invested project: 25 fields, six materials; examination, review, decision in series. */
    public static Filing feasibility(
            Applicant.Organisation applicant, String project, List<SubmittedMaterial> materials) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("unitName", applicant.name());
        form.put("creditCode", applicant.creditCode().value());
        form.put("unitKind", "PUBLIC_INSTITUTION");
        form.put("legalRepresentative", applicant.legalRepresentative());
        form.put("contactPerson", "沈洁");
        form.put("contactPhone", "0512 5555 0123");
        form.put("projectName", project);
        form.put("projectCode", "2609-320583-04-01-654321");
        form.put("constructionKind", "EXTENSION");
        form.put("sector", "EDUCATION");
        form.put("town", "BACHENG");
        form.put("siteAddress", "巴城镇学院路 6 号");
        form.put("projectContent", "扩建教学楼一幢,改造实验室十二间,配套室外工程。");
        form.put("necessity", "在校学生增加,现有教室不足,需要扩建以满足教学需要。");
        form.put("startDate", "2027-03-01");
        form.put("endDate", "2028-08-31");
        form.put("proposalNumber", "昆发改投建〔2026〕8号");
        form.put("totalInvestment", new BigDecimal("6800"));
        form.put("cityFunds", new BigDecimal("6800"));
        form.put("higherFunds", BigDecimal.ZERO);
        form.put("otherFunds", BigDecimal.ZERO);
        form.put("landArea", new BigDecimal("9200"));
        form.put("buildingArea", new BigDecimal("14300"));
        form.put("energyUse", new BigDecimal("310"));
        return new Filing("government-feasibility", "standard", applicant, form, materials);
    }

    /** The six materials of {@link #feasibility}. */
    public static List<SubmittedMaterial> feasibilityMaterials(
            ContentRef request, ContentRef report, LocalDate issuedOn) {
        return List.of(
                new SubmittedMaterial("request", "申请报告.pdf", 1, 0, Optional.of(request)),
                new SubmittedMaterial("feasibility-report", "可行性研究报告.pdf", 2, 0, Optional.of(report)),
                paper("energy-registration", "节能登记表"),
                paper("planning-opinion", "规划意见"),
                paper("land-pre-review", "用地预审意见").dated(PaperDates.issued(issuedOn)),
                paper("environmental-approval", "环评批复").dated(PaperDates.issued(issuedOn)));
    }

    private static Map<String, Object> enterprise(Applicant.Organisation applicant) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("enterpriseName", applicant.name());
        form.put("creditCode", applicant.creditCode().value());
        form.put("legalRepresentative", applicant.legalRepresentative());
        form.put("registeredCapital", new BigDecimal("5000"));
        form.put("enterpriseAddress", "江苏省昆山市张浦镇俱进路 16 号");
        form.put("contactPerson", "陆一鸣");
        form.put("contactPhone", "0512 5555 0188");
        return form;
    }

    private static SubmittedMaterial paper(String requirement, String title) {
        return new SubmittedMaterial(requirement, title, 1, 0, Optional.empty());
    }

    /** An invented enterprise with a valid credit code; another for each number from 0 to 99,999,999. */
    public static Applicant.Organisation enterprise(int number) {
        return new Applicant.Organisation(
                "昆山样例第" + number + "精密电子有限公司", creditCode(number), "顾样例", "13900000000", Optional.empty());
    }

    private static SocialCreditCode creditCode(int number) {
        String digits = "91320583MA" + String.format(Locale.ROOT, "%07d", number % 10_000_000);
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < ALPHABET.length(); i++) {
            candidates.add(digits + ALPHABET.charAt(i));
        }
        return candidates.stream()
                .map(SocialCreditCode::new)
                .filter(SocialCreditCode::checkCharacterFits)
                .findFirst()
                .orElseThrow();
    }
}
