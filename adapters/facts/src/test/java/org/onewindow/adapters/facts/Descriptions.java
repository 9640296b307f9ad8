package org.onewindow.adapters.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.forms.source.SourceConnector;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/** Registers of the tests. */
final class Descriptions {
    static final SubjectNumber KNOWN = new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1WJ3K23T"));
    static final SubjectNumber UNKNOWN = new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1X7P4M0X"));
    static final FactSource.Purpose PURPOSE = new FactSource.Purpose("enterprise-filing", "subject:1");

    private Descriptions() {}

    static SourceDefinition register(String way, String question, Map<String, String> facts) {
        return new SourceDefinition(
                "enterprise-register",
                new LocalizedText("企业登记库", "Enterprise register"),
                Optional.empty(),
                Set.of(),
                way,
                question,
                facts,
                Optional.of(way.equals("http") ? "/recordedAt" : "recorded_at"),
                Optional.of(way.equals("http") ? "/validUntil" : "valid_until"));
    }

    /** The register as a source of its own. */
    static FactSource asSource(SourceDefinition definition, SourceConnector connector) {
        return new FactSource() {
            @Override
            public String kind() {
                return definition.id();
            }

            @Override
            public Set<String> knows() {
                return definition.facts().keySet();
            }

            @Override
            public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
                try {
                    return connector.lookUp(definition, subject, wanted, purpose);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
