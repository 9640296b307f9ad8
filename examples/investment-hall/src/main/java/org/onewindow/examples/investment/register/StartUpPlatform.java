package org.onewindow.examples.investment.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** 企业开办平台: who has been verified by real name, and the name that was declared for the new enterprise, by identity number. */
@ApplicationScoped
public class StartUpPlatform implements FactSource {
    /** What bindings of forms call it. */
    public static final String KIND = "start-up-platform";

    private final RegisterFile register = RegisterFile.read("founders.json");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("企业开办平台", "Start-up platform");
    }

    @Override
    public Set<String> knows() {
        return register.knows();
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        return register.facts(subject.text(), wanted, KIND);
    }
}
