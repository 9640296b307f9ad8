package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * Ways to the hall, and notes to the limits.
 *
 * @param hours 办理时间
 * @param consultation 咨询方式
 * @param complaints 监督投诉方式
 * @param statutoryNote 法定办结时限说明
 * @param promisedNote 承诺办结时限说明
 */
public record Ways(
        Optional<LocalizedText> hours,
        Optional<LocalizedText> consultation,
        Optional<LocalizedText> complaints,
        Optional<LocalizedText> statutoryNote,
        Optional<LocalizedText> promisedNote) {}
