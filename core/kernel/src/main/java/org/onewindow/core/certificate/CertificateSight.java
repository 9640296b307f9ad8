package org.onewindow.core.certificate;

import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.onewindow.core.act.Scope;

/** Which certificates a scope has in sight: its holder's own, those issued in a department's name, or all of the hall's. */
final class CertificateSight {
    private CertificateSight() {}

    static boolean reaches(Certificate certificate, Scope scope) {
        if (scope instanceof Scope.OfSubject own) {
            return certificate.subject().equals(own.subject())
                    && own.covers(certificate.item().id());
        }
        if (scope instanceof Scope.OfDepartment of) {
            return certificate.department().equals(of.department());
        }
        return scope instanceof Scope.WholeHall;
    }

    /** The same as a condition on {@code c}; {@link #fill} fills it. Empty for a scope that reaches nothing. */
    static Optional<String> condition(Scope scope) {
        if (scope instanceof Scope.OfSubject own) {
            return Optional.of("c.subject = :scope" + (own.items().isEmpty() ? "" : " and c.itemId in :items"));
        }
        if (scope instanceof Scope.OfDepartment) {
            return Optional.of("c.department = :scope");
        }
        return scope instanceof Scope.WholeHall ? Optional.of("1 = 1") : Optional.empty();
    }

    static void fill(TypedQuery<?> query, Scope scope) {
        if (scope instanceof Scope.OfSubject own) {
            query.setParameter("scope", own.subject().value());
            if (!own.items().isEmpty()) {
                query.setParameter("items", own.items());
            }
        } else if (scope instanceof Scope.OfDepartment of) {
            query.setParameter("scope", of.department().value());
        }
    }
}
