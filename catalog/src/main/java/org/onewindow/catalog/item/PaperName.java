package org.onewindow.catalog.item;

import java.util.regex.Pattern;

/** When a material and a result are the same paper: if they have the same Chinese name, brackets and what stands in them left out. */
public final class PaperName {
    private static final Pattern ASIDE = Pattern.compile("[(（][^)）]*[)）]|\\s");

    private PaperName() {}

    /** What two names of one paper have in common. */
    public static String bare(String name) {
        return ASIDE.matcher(name).replaceAll("");
    }
}
