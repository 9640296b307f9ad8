package org.onewindow.core.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.identity.DepartmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that the hall shares with each department's system: {@code onewindow.department.<id>.secret}, never in a definition. */
@ApplicationScoped
public class DepartmentSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentSecrets.class);
    private static final int SHORTEST = 32;

    /** The department's secret, at least 32 bytes; empty if none is configured, or one that is too short to be one. */
    public Optional<byte[]> of(DepartmentId department) {
        Optional<byte[]> secret = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.department." + department + ".secret", String.class)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (secret.filter(bytes -> bytes.length < SHORTEST).isPresent()) {
            LOG.warn("the secret of department {} is shorter than {} bytes and is not used", department, SHORTEST);
            return Optional.empty();
        }
        return secret;
    }
}
