package org.onewindow.forms.field;

import org.onewindow.spi.LocalizedText;

/**
 * One entry of a code list.
 *
 * @param code what the data holds, {@code [A-Za-z0-9][A-Za-z0-9_.-]*}
 * @param label what people read
 */
public record CodeOption(String code, LocalizedText label) {}
