package org.onewindow.catalog.exchange;

import java.util.Optional;
import org.onewindow.catalog.element.BodyNature;
import org.onewindow.catalog.element.CrossRegionScope;
import org.onewindow.catalog.element.ExerciseLevel;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.element.HandlingService;
import org.onewindow.catalog.element.MaterialKind;
import org.onewindow.catalog.element.OnlineStage;
import org.onewindow.catalog.element.Originality;
import org.onewindow.catalog.element.PowerSource;
import org.onewindow.catalog.element.ResultKind;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * From the neutral words to the codes of the national platform: inside the hall nothing knows a code. Source:
 * GB/T 39046-2020, annex A, and the national exchange tables as public systems show them.
 */
public final class NationalCodes {
    /** 材料必要性 of platforms that let data sharing stand for the material; a word, for no code of it is known. */
    static final String SUPPLIED = "信息免交";
    /** 材料必要性 of platforms that let who has good credit hand the material in later. */
    static final String ON_CREDIT = "信用后补";

    private NationalCodes() {}

    /** 服务对象 is coded in two ways that are both in use; from the fifth code on they differ. */
    public enum TargetCodes {
        /** GB/T 39046-2020, A.4. */
        STANDARD,
        /** The national platform's exchange tables. */
        PLATFORM
    }

    /** 事项类型, two digits. */
    public static String of(ItemType type) {
        return switch (type) {
            case LICENSING -> "01";
            case BENEFIT -> "05";
            case CONFIRMATION -> "07";
            case REWARD -> "08";
            case ADJUDICATION -> "09";
            case OTHER_POWER -> "10";
            case PUBLIC_SERVICE -> "20";
        };
    }

    /** 办件类型. */
    public static String of(ApplicationKind kind) {
        return switch (kind) {
            case IMMEDIATE -> "1";
            case PROMISED -> "2";
        };
    }

    /** 时限单位: no national code is known, and the tables write the word. */
    public static String of(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> "工作日";
            case CALENDAR_DAY -> "自然日";
            case WORKING_HOUR -> "工作小时";
            case HOUR -> "小时";
            case MONTH -> "月";
            case YEAR -> "年";
        };
    }

    /** 网上办理深度: the tables write the words. */
    public static String of(OnlineStage stage) {
        return switch (stage) {
            case CONSULTATION -> "互联网咨询";
            case INTAKE -> "收件";
            case PRELIMINARY_EXAMINATION -> "预审";
            case ACCEPTANCE -> "受理";
            case HANDLING -> "办理";
            case RESULT_FEEDBACK -> "办理结果信息反馈";
            case ELECTRONIC_CERTIFICATE -> "电子证照反馈";
        };
    }

    /** 特别程序种类 in the tables' own words. */
    public static String of(SpecialProcedureKind kind) {
        return switch (kind) {
            case HEARING -> "听证";
            case TENDER -> "招标";
            case AUCTION -> "拍卖";
            case INSPECTION -> "检验";
            case TESTING -> "检测";
            case QUARANTINE -> "检疫";
            case APPRAISAL -> "鉴定";
            case EXPERT_REVIEW -> "专家评审";
            case PUBLIC_NOTICE -> "公示";
            case OTHER -> "其他";
        };
    }

    /** 服务对象; the standard has no code of its own for enterprises without legal personality and counts them as other organisations. */
    public static String of(ServiceTarget target, TargetCodes codes) {
        boolean platform = codes == TargetCodes.PLATFORM;
        return switch (target) {
            case NATURAL_PERSON -> "1";
            case ENTERPRISE -> "2";
            case PUBLIC_INSTITUTION -> "3";
            case SOCIAL_ORGANISATION -> "4";
            case NON_LEGAL_PERSON_ENTERPRISE -> platform ? "5" : "6";
            case ADMINISTRATIVE_ORGAN -> platform ? "6" : "5";
            case OTHER_ORGANISATION -> platform ? "9" : "6";
        };
    }

    /** 审批结果类型. */
    public static String of(ResultKind kind) {
        return switch (kind) {
            case CERTIFICATE -> "1";
            case APPROVAL_DOCUMENT -> "2";
            case OTHER -> "3";
            case NONE -> "4";
        };
    }

    /** 行使层级. */
    public static String of(ExerciseLevel level) {
        return switch (level) {
            case STATE -> "1";
            case PROVINCE -> "2";
            case CITY -> "3";
            case COUNTY -> "4";
            case TOWNSHIP -> "5";
            case VILLAGE -> "6";
            case BY_LEVELS -> "7";
        };
    }

    /** 实施主体性质. */
    public static String of(BodyNature nature) {
        return switch (nature) {
            case STATUTORY_ORGAN -> "1";
            case AUTHORISED_ORGANISATION -> "2";
            case ENTRUSTED_ORGANISATION -> "3";
            case OTHER -> "9";
        };
    }

    /** 权力来源. */
    public static String of(PowerSource source) {
        return switch (source) {
            case OWN_LEVEL -> "1";
            case DELEGATED_DOWN -> "2";
            case AUTHORISED_BY_HIGHER -> "3";
            case AUTHORISED_BY_PEER -> "4";
            case ENTRUSTED_BY_HIGHER -> "5";
            case ENTRUSTED_BY_PEER -> "6";
        };
    }

    /** 办理形式. */
    public static String of(HandlingForm form) {
        return switch (form) {
            case COUNTER -> "1";
            case WEB -> "2";
            case MOBILE -> "3";
            case COURIER -> "4";
            case OTHER -> "9";
        };
    }

    /** 通办范围; the standard ends at counties, platforms go on below. */
    public static String of(CrossRegionScope scope) {
        return switch (scope) {
            case NATION -> "1";
            case ACROSS_PROVINCES -> "2";
            case ACROSS_CITIES -> "3";
            case ACROSS_COUNTIES -> "4";
            case ACROSS_TOWNSHIPS -> "5";
        };
    }

    /** 材料必要性. */
    public static String of(Necessity necessity) {
        return switch (necessity) {
            case REQUIRED -> "1";
            case OPTIONAL -> "2";
            case DEFERRABLE -> "3";
        };
    }

    /** 材料必要性 written out, as some exports have it. */
    static String wordOf(Necessity necessity) {
        return switch (necessity) {
            case REQUIRED -> "必要";
            case OPTIONAL -> "非必要";
            case DEFERRABLE -> "容缺后补";
        };
    }

    /** 材料形式 of a province that says there how the material comes; nothing for what the applicant hands in. */
    static Optional<String> formOf(Acquisition acquisition) {
        return switch (acquisition) {
            case HANDED_IN -> Optional.empty();
            case SHARED -> Optional.of("系统自动获取无需提交");
            case SHARED_OR_HANDED_IN -> Optional.of("系统自动获取、不全则提交");
        };
    }

    /** 材料形式. */
    public static String of(MaterialForm form) {
        return switch (form) {
            case PAPER -> "1";
            case ELECTRONIC -> "2";
            case PAPER_AND_ELECTRONIC -> "3";
        };
    }

    /** 来源渠道. */
    public static String of(MaterialSource source) {
        return switch (source) {
            case APPLICANT -> "10";
            case GOVERNMENT -> "20";
            case INTERMEDIARY -> "30";
        };
    }

    /** 材料类型 in the meaning of original or copy. */
    public static String of(Originality originality) {
        return switch (originality) {
            case ORIGINAL -> "1";
            case COPY -> "2";
            case EITHER -> "3";
        };
    }

    /** 材料类型 in the meaning of what a paper is. */
    public static String of(MaterialKind kind) {
        return switch (kind) {
            case CERTIFICATE -> "1";
            case APPLICATION_FORM -> "2";
            case OTHER -> "3";
        };
    }

    /** The field of an item's row that says whether there is {@code service}; 0 or 1. */
    static String fieldOf(HandlingService service) {
        return switch (service) {
            case APPOINTMENT -> "is_schedule";
            case ONLINE_PAYMENT -> "is_pay_online";
            case COURIER_DELIVERY -> "is_express";
            case SELF_SERVICE_TERMINAL -> "is_service_terminals";
            case IN_HALL -> "is_entry_center";
        };
    }
}
