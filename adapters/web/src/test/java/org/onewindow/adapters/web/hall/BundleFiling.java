package org.onewindow.adapters.web.hall;

/** A bundle of the small hall, and how an applicant hands it in. */
public final class BundleFiling {
    /** Where it lies. */
    public static final String FILE = "bundles/both.yaml";

    /** Two stages of one project: the second needs what the first yields. */
    public static final String BUNDLE = """
            name: {zh: 两期项目一件事, en: Both stages at once}
            summary: {zh: 面向分两期建设的项目。, en: For projects in two stages.}
            lead: reform
            targets: [ENTERPRISE, NATURAL_PERSON]
            parts:
              - id: first
                item: approval
                supplies: [{part: second, material: land}]
                ways:
                  - {id: web, name: {zh: 网上办, en: Online}, steps: [{name: {zh: 申请, en: Apply}, channel: ONLINE}], collect: ON_SITE}
              - {id: second, item: approval}
            sameFields:
              - [first.project, second.project]
              - [first.start, second.start]
              - [first.investment, second.investment]
              - [first.representativeId, second.representativeId]
            combinations:
              - {id: once, name: {zh: 网上申请现场领, en: Online and collected}, ways: {first: web}, visits: 1}
            """;

    private BundleFiling() {}

    /** The one form, filled in rightly, with everything that is asked for. */
    public static Form filledIn(Page form, String project) {
        return form.form("/apply")
                .with("f.project", project)
                .with("f.start", "2026-12-01")
                .with("f.investment", "280.5")
                .with("f.representativeId", "11010519491231002X")
                .with("originals.line-1", "1")
                .choosing("file.line-2", "申请报告.pdf", Filing.PDF)
                .with("originals.line-3", "1");
    }

    /** Saves a draft with a file; the form as it is gone on with. */
    public static Page begun(Guest applicant) {
        return applicant.send(applicant
                .open("/bundles/both/apply")
                .form("/apply")
                .with("f.project", "刚开始填写的项目")
                .choosing("file.line-2", "申请报告.pdf", Filing.PDF)
                .with("_do", "upload"));
    }

    /** Hands the bundle in; where it stands. */
    public static Page handedIn(Guest applicant, String project) {
        Page page = applicant.send(filledIn(applicant.open("/bundles/both/apply"), project));
        if (!page.path().startsWith("/bundle-applications/")) {
            throw new AssertionError(page.html().text());
        }
        return page;
    }
}
