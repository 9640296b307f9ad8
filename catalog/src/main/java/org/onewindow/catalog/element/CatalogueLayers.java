package org.onewindow.catalog.element;

import java.util.Optional;
import org.onewindow.core.application.VariantKind;
import org.onewindow.spi.LocalizedText;

/**
 * Where an item stands in the national catalogue: basic entry (基本目录) → implementation entry (实施清单) → variant (业务办理项); the
 * scenarios (情形) are the layer below. Codes are kept as they were given: whether they fit is told by the checker, as warnings, for
 * early batches of codes do not.
 *
 * @param basicCode 基本编码, 12 characters, or empty
 * @param basicName name of the basic entry, where it differs from the item's
 * @param implementationCode 实施编码, 31 characters: body (18), level (1), basic code (12); or empty
 * @param variantCode 业务办理项编码, 33 characters: implementation code and two digits; or empty
 * @param variant which variant it is
 * @param localBasicCode 地方基本编码, or empty
 * @param localImplementationCode 地方实施编码, or empty
 */
public record CatalogueLayers(
        String basicCode,
        Optional<LocalizedText> basicName,
        String implementationCode,
        String variantCode,
        Optional<VariantKind> variant,
        String localBasicCode,
        String localImplementationCode) {}
