package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * 收费项目: one thing that costs money.
 *
 * @param name what is paid for
 * @param standard how much, in words
 * @param basis 收费依据: the document that sets it, or empty
 * @param reduction who pays less or nothing
 * @param reductionBasis the document that says so, or empty
 */
public record Fee(
        LocalizedText name,
        LocalizedText standard,
        String basis,
        Optional<LocalizedText> reduction,
        String reductionBasis) {}
