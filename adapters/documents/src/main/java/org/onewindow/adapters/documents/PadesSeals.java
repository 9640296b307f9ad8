package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;

/** Seals with SHA-256 and the key's own algorithm, as everybody's PDF programs know it. */
@ApplicationScoped
class PadesSeals extends PdfSeals {
    @Inject
    PadesSeals(Vault vault, RandomIds ids, SealPicture picture, TimeStamps timeStamps, Clock clock) {
        this(
                StampKeys.asSet(
                        () -> HexFormat.of().formatHex(vault.mac("seal-store", "password")),
                        ids,
                        clock,
                        ConfigProvider.getConfig(),
                        SealAlgorithm.sha256(),
                        "demo-seals"),
                picture,
                timeStamps,
                clock);
    }

    PadesSeals(StampKeys keys, SealPicture picture, TimeStamps timeStamps, Clock clock) {
        super("pades", keys, picture, timeStamps, clock);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PadesSeals() {
        super("pades", null, null, null, null);
    }
}
