package org.onewindow.spi.seal;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Which stamp a document is to bear.
 *
 * @param organ whose stamp
 * @param organName its full name, as it stands around the seal
 * @param stamp which of the organ's stamps
 * @param stampName what people call the stamp, as it stands in the seal
 * @param document number of the document, for the seal's reason
 * @param at when the document was written, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SealOrder(
        DepartmentId organ, String organName, StampKind stamp, String stampName, String document, Instant at) {
    public SealOrder {
        Objects.requireNonNull(organ, "organ");
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(at, "at");
    }

    /** The stamp's name in registers and key stores, such as {@code environment-licensing}. */
    public String stampId() {
        return stampId(organ, stamp);
    }

    /** The name of one organ's stamp of one kind. */
    public static String stampId(DepartmentId organ, StampKind stamp) {
        return organ.value() + "-" + stamp.name().toLowerCase(Locale.ROOT);
    }
}
