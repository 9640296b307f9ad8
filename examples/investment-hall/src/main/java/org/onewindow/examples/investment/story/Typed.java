package org.onewindow.examples.investment.story;

import java.math.BigDecimal;
import java.util.Map;

/** What an applicant still types when the registers have filled in what they know, by form. */
public final class Typed {
    private Typed() {}

    /** Two of the fields of the filing form: what only the applicant can declare. */
    public static Map<String, Object> filing() {
        return Map.of("licensedProduction", false, "truthDeclared", true);
    }

    /** Four of the fields of the approval form: figures that no register has. */
    public static Map<String, Object> approval(String bankLoans, String energyUse) {
        return Map.of(
                "bankLoans", new BigDecimal(bankLoans),
                "buildingArea", new BigDecimal("41200"),
                "energyUse", new BigDecimal(energyUse),
                "waterUse", new BigDecimal("25000"));
    }

    /** What is left of the form for foreign-invested projects. */
    public static Map<String, Object> foreign() {
        return Map.of(
                "naturalPersonInvestor",
                false,
                "stateAssets",
                false,
                "restrictedIndustry",
                false,
                "bankLoans",
                BigDecimal.ZERO,
                "buildingArea",
                new BigDecimal("36000"),
                "energyUse",
                new BigDecimal("840"));
    }

    /** What only the founder knows of the one form for starting an enterprise. */
    public static Map<String, Object> startUp() {
        return Map.of(
                "sealSet",
                "BASIC",
                "taxpayerKind",
                "SMALL_SCALE",
                "accountingRules",
                "SMALL_ENTERPRISE",
                "invoicesEachMonth",
                new BigDecimal("25"),
                "riskClass",
                BigDecimal.ONE,
                "wageTotal",
                new BigDecimal("64000"),
                "rate",
                new BigDecimal("6"),
                "startMonth",
                "2026-12-01",
                "place",
                "HALL");
    }

    /** What a public institution types for the feasibility of its project. */
    public static Map<String, Object> feasibility() {
        return Map.of(
                "unitKind",
                "PUBLIC_INSTITUTION",
                "necessity",
                "在校学生增加，现有教室不足，需要扩建以满足教学需要。",
                "proposalNumber",
                "昆发改投建〔2026〕8号",
                "cityFunds",
                new BigDecimal("6800"),
                "higherFunds",
                BigDecimal.ZERO,
                "otherFunds",
                BigDecimal.ZERO,
                "buildingArea",
                new BigDecimal("14300"),
                "energyUse",
                new BigDecimal("310"));
    }
}
