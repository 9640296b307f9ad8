package org.onewindow.examples.investment.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/** 企业登记库: name, domicile, capital and people of an enterprise, by its unified social credit code. */
@ApplicationScoped
public class EnterpriseRegister implements FactSource {
    /** What bindings of forms call it. */
    public static final String KIND = "enterprise-register";

    private final RegisterFile register = RegisterFile.read("enterprises.json");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("企业登记库", "Enterprise register");
    }

    @Override
    public Set<String> knows() {
        return register.knows();
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        return register.facts(subject.text(), wanted, KIND);
    }

    /** The enterprise of that code as an applicant, if the register has it. */
    public Optional<Applicant.Organisation> applicant(String creditCode) {
        Map<String, String> facts =
                register.facts(creditCode, Set.of("enterprise.name", "enterprise.legalRepresentative"), KIND).stream()
                        .collect(Collectors.toMap(Fact::name, fact -> (String) fact.value()));
        return Optional.ofNullable(facts.get("enterprise.name"))
                .map(name -> new Applicant.Organisation(
                        name,
                        new SocialCreditCode(creditCode),
                        facts.getOrDefault("enterprise.legalRepresentative", ""),
                        "13900000000",
                        Optional.empty()));
    }

    /** The credit codes of all enterprises in the register, ascending. */
    public List<String> creditCodes() {
        return List.copyOf(register.numbers());
    }
}
