package org.onewindow.adapters.rest.api;

/** What applicants of the small hall hand in, as JSON with single quotes. */
final class Filings {
    private static final String FORM =
            "'formData': {'project': '%s', 'start': '2026-12-01', 'investment': 280.5, 'representativeId': '11010519491231002X'}";
    private static final String REQUEST =
            "{'requirement': 'request', 'title': '核准申请', 'originals': 1, 'duplicates': 0, 'content': null}";
    private static final String LAND =
            "{'requirement': 'land', 'title': '用地预审意见', 'originals': 1, 'duplicates': 0, 'content': null}";

    private Filings() {}

    /** Everything that the approval asks for. */
    static String complete(String project) {
        return approval(project, REQUEST + ", " + LAND);
    }

    /** All but the material that may follow later. */
    static String withoutLand(String project) {
        return approval(project, REQUEST);
    }

    /** Only the form. */
    static String withoutMaterials(String project) {
        return approval(project, "");
    }

    /** For the approval, with nothing filled in. */
    static String empty() {
        return "{'item': 'approval', 'scenario': 'standard', 'formData': {}, 'materials': []}";
    }

    static String question(String project) {
        return "{'item': 'on-the-spot', 'scenario': 'standard', 'formData': {'project': '" + project
                + "'}, 'materials': []}";
    }

    /** The land pre-review alone, as it follows later. */
    static String land() {
        return "{'materials': [" + LAND + "]}";
    }

    /** The request alone, as it answers a notice. */
    static String correction() {
        return "{'formData': {}, 'materials': [" + REQUEST + ", " + LAND + "]}";
    }

    /** The same, brought to the counter by Zhang San, whom the clerk names. */
    static String byZhangAtTheCounter(String filing) {
        return filing.replaceFirst(
                "\\{",
                "{'applicant': {'kind': 'PERSON', 'name': '张三', 'number': '11010519491231002X', 'mobile': '13800000000',"
                        + " 'legalRepresentative': null, 'representative': null}, ");
    }

    private static String approval(String project, String materials) {
        return "{'item': 'approval', 'scenario': 'standard', " + FORM.formatted(project) + ", 'materials': ["
                + materials + "]}";
    }
}
