package org.onewindow.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.time.TimeLimit;

/**
 * 出具时间要求: how old a paper may be on the day it is handed in, and whether it ends by itself. Source: GB/T 39046-2020, table 4.
 *
 * <p>Whoever hands such a paper in says when it was issued, or until when it holds; the formal check holds both against the day.
 *
 * @param issuedWithin not issued longer ago than that; absent if any age will do
 * @param expires whether such papers name a last day on which they hold (有效期), which must not have passed; of one without end
 *     (长期有效) the day of issue is enough
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Freshness(Optional<TimeLimit> issuedWithin, boolean expires) {
    /** Neither age nor last day matter. */
    public static final Freshness ANY = new Freshness(Optional.empty(), false);

    public Freshness {
        Objects.requireNonNull(issuedWithin, "issuedWithin");
    }

    /** Whether the paper's dates are asked for at all. */
    public boolean asksForDates() {
        return expires || issuedWithin.isPresent();
    }
}
