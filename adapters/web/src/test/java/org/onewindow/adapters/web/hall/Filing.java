package org.onewindow.adapters.web.hall;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How applicants and clerks of the small hall fill in its pages. */
public final class Filing {
    /** A file that is what its name says. */
    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Filing() {}

    /** The first step of a new application for approval. */
    public static Page begun(Guest applicant) {
        return applicant.send(applicant.open("/apply/approval").form("/apply/approval"));
    }

    /** The step's form, filled in rightly. */
    public static Form filledIn(Page step, String project) {
        return step.form(step.path())
                .with("f.project", project)
                .with("f.start", "2026-12-01")
                .with("f.investment", "280.5")
                .with("f.representativeId", "11010519491231002X")
                .with("_do", "next");
    }

    /** The materials' form with everything that is asked for. */
    public static Form withMaterials(Page materials) {
        return materials
                .form("/materials")
                .with("originals.request", "1")
                .with("originals.land", "1")
                .choosing("file.report", "申请报告.pdf", PDF)
                .with("_do", "next");
    }

    /** An application for {@code project}, ready to be signed. */
    public static Page readyToSign(Guest applicant, String project) {
        Page materials = applicant.send(filledIn(begun(applicant), project));
        return applicant.send(withMaterials(materials));
    }

    /** An application for approval as a clerk takes it in for 张三 who has come, with its report and no papers yet. */
    public static Form atCounter(Guest clerk, String project) {
        Page form = clerk.send(clerk.open("/desk/reception/take-in")
                .form("/take-in")
                .with("for", "approval")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X"));
        return form.form("/take-in/approval")
                .with("a.name", "张三")
                .with("a.mobile", "13800000000")
                .with("f.project", project)
                .with("f.start", "2026-12-01")
                .with("f.investment", "280.5")
                .with("f.representativeId", "11010519491231002X")
                .choosing("file.report", "申请报告.pdf", PDF)
                .with("_do", "submit");
    }

    /** Hands in an application for {@code project}; answers its outside identifier. */
    public static String handedIn(Guest applicant, String project) {
        Page receipt =
                applicant.send(readyToSign(applicant, project).form("/check").with("signed", "yes"));
        if (!receipt.path().endsWith("/receipt")) {
            throw new AssertionError(receipt.toString());
        }
        return Path.of(receipt.path()).getName(1).toString();
    }
}
