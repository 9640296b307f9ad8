package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;

/**
 * Seals with the national algorithms, SM3 with SM2. Programs that do not know these see the seal and its place, and cannot verify it; the
 * hall's own page does.
 */
@ApplicationScoped
class Sm2Seals extends PdfSeals {
    @Inject
    Sm2Seals(Vault vault, RandomIds ids, SealPicture picture, TimeStamps timeStamps, Clock clock) {
        this(
                StampKeys.asSet(
                        () -> HexFormat.of().formatHex(vault.mac("seal-store-sm2", "password")),
                        ids,
                        clock,
                        ConfigProvider.getConfig(),
                        SealAlgorithm.sm3(),
                        "demo-seals-sm2"),
                picture,
                timeStamps,
                clock);
    }

    Sm2Seals(StampKeys keys, SealPicture picture, TimeStamps timeStamps, Clock clock) {
        super("sm2", keys, picture, timeStamps, clock);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Sm2Seals() {
        super("sm2", null, null, null, null);
    }
}
