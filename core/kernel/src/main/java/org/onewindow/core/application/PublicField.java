package org.onewindow.core.application;

import org.onewindow.spi.LocalizedText;

/**
 * A field of a filled-in form in words: one that its template marks as public as everybody may read it, or one that stands on a document.
 *
 * @param key the field's
 * @param label what people call it
 * @param value in words; masked if the template says so
 */
public record PublicField(String key, LocalizedText label, LocalizedText value) {}
