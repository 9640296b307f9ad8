package org.onewindow.catalog.phrase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a phrase may name in braces, such as {@code {item}}. */
public enum Placeholder {
    /** Name of the hall. */
    HALL,
    /** Name of the item. */
    ITEM,
    /** Name of the applicant; personal data, spoken to the applicant alone. */
    APPLICANT,
    /** 办件编号. */
    NUMBER,
    /** 承诺时限 in words, such as 20 working days. */
    PROMISED,
    /** What the guide says of fees. */
    FEES,
    /** Name of the result. */
    RESULT,
    /** Whom to ask, as the guide says. */
    CONTACT,
    /** Names of the materials that are missing. */
    MATERIALS;

    /** As it stands between the braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The placeholder of that key, if there is one. */
    static Optional<Placeholder> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
