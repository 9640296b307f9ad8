package org.onewindow.catalog.item;

import java.util.Optional;
import org.onewindow.catalog.element.ResultElements;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.spi.item.ServiceItem;

/** Reads, from an item's elements, what it says of the certificate that it issues. */
final class CertificateRules {
    private CertificateRules() {}

    /** Empty if the item's result is no certificate. A certificate that no kind is named for is of the kind that its name says. */
    static Optional<CertificateRule> of(ImplementationEntry entry) {
        ServiceItem.Output output = entry.item().output();
        ResultElements result = entry.elements().result();
        return output.certificate()
                ? Optional.of(new CertificateRule(
                        result.certificateType().isEmpty() ? output.name().zh() : result.certificateType(),
                        result.certificateCode(),
                        entry.elements().authority().bodyCode(),
                        result.validity(),
                        result.renewalWindow(),
                        result.facts()))
                : Optional.empty();
    }
}
