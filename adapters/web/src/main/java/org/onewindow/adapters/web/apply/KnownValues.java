package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.item.ServiceItem;

/** 表单回填: what the registers know of an applicant, so that nobody types it. */
@ApplicationScoped
class KnownValues {
    private final Prefill prefill;

    @Inject
    KnownValues(Prefill prefill) {
        this.prefill = prefill;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KnownValues() {
        this(null);
    }

    /**
     * What is known.
     *
     * @param values field key to value
     * @param origins field key to what registers say, or that they cannot be asked
     */
    record Known(Map<String, Object> values, Map<String, FieldOrigin> origins) {
        /** With what the applicant says to it. */
        Provenance with(Map<String, FieldRemark> remarks) {
            return Provenance.of(origins, remarks);
        }

        /** What the field that a fact fills says, as text. */
        Optional<String> text(FormTemplate template, String fact) {
            return template.fields().stream()
                    .filter(field -> field.fact()
                            .filter(binding -> binding.fact().equals(fact))
                            .isPresent())
                    .map(field -> values.get(field.key()))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst();
        }
    }

    Known of(Applicant applicant, FormTemplate template, ServiceItem item, Visit visit) {
        return of(SubjectNumber.of(applicant), template, item.ref().id(), visit);
    }

    /** {@code purpose} is the id of the item or bundle for which the registers are asked. */
    Known of(SubjectNumber number, FormTemplate template, String purpose, Visit visit) {
        Prefilled known = prefill.of(
                template, number, new FactSource.Purpose(purpose, visit.caller().ledgerName()));
        return new Known(known.data(), known.origins());
    }
}
