package org.onewindow.core.certificate;

import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What a certificate is born with.
 *
 * @param id outside identifier
 * @param holder what everybody may see of its holder
 * @param creditCode of an organisation
 * @param sealed {@link CertificateContent}, sealed for its holder
 * @param digest salted digest of the same
 * @param replaces id of the one whose place it takes
 */
record NewCertificate(
        String id,
        String number,
        String type,
        DefinitionRef item,
        DepartmentId department,
        String application,
        SubjectId subject,
        String holder,
        Optional<String> creditCode,
        String sealed,
        String digest,
        Validity validity,
        Optional<String> replaces) {}
