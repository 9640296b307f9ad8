package org.onewindow.core.text;

/**
 * Where a module keeps its texts. One {@code @ApplicationScoped} bean per bundle.
 *
 * <p><b>Shape.</b> Two UTF-8 properties files on the class path beside each other, {@code <baseName>_zh_CN.properties} and
 * {@code <baseName>_en.properties}, with the same keys. For a finding's code the keys are {@code CODE} (what is wrong),
 * {@code CODE.why} and {@code CODE.mend}. In a text {@code {0}} stands for the first argument; {@code {0:act}} for the text of
 * the key {@code act.<first argument>}, so that a name the program uses reaches people in their language (several names may be
 * separated by commas). Everything else, quotes and other braces included, stands for itself.
 * <p><b>Demanded.</b> No key that another bundle has: it would be reported and the bundle that comes first by name is used.
 */
public interface TextBundle {
    /** The resource name without language and ending, such as {@code org/onewindow/core/findings}. */
    String baseName();
}
