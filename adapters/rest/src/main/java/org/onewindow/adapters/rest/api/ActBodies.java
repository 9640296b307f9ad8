package org.onewindow.adapters.rest.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.application.BroughtPaper;
import org.onewindow.core.application.CheckResult;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.time.SpecialProcedureKind;

/** The contents of acts on an application, as far as they have any; the desks' commands without key, application and version. */
final class ActBodies {
    private ActBodies() {}

    /** 补正: corrected fields and materials; the rest stays as it was. */
    record Correction(Map<String, Object> formData, List<SubmittedMaterial> materials) {}

    /** 补交容缺材料. */
    record DeferredMaterials(List<SubmittedMaterial> materials) {}

    /** 收验纸质材料: what was seen and taken, material by material. */
    record Papers(List<BroughtPaper> papers) {}

    /** Reasons, for acts that need them. */
    record Reasons(String reasons) {}

    /** 容缺受理: which materials, whether the undertaking is signed, and, where they follow on credit only, where credit was looked up. */
    record Deferral(List<String> requirements, boolean undertakingSigned, Optional<String> creditChecked) {}

    /** A decision and its grounds. */
    record DecisionBody(DecisionKind kind, String grounds) {}

    /** 一次性告知: what the clerk demands beside what the formal check finds. */
    record CorrectionPoints(List<CorrectionNotice.Point> points) {}

    /** 暂停计时: since when, and until when it is expected to take, or why that is not known. */
    record SpecialProcedure(
            SpecialProcedureKind kind,
            LocalDate from,
            Optional<LocalDate> expectedUntil,
            Optional<String> unknownBecause,
            Optional<String> legalBasis) {}

    /** 核查承诺: what the check came to, and what was found. */
    record CommitmentCheck(CheckResult result, String facts) {}

    /** How the collector's identity was checked, and by which way the result went. */
    record HandOver(String collector) {}
}
