package org.onewindow.examples.investment.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** 投资项目在线审批监管平台: what an enterprise entered there to get the code of its newest project. */
@ApplicationScoped
public class ProjectPlatform implements FactSource {
    /** What bindings of forms call it. */
    public static final String KIND = "project-platform";

    private final RegisterFile register = RegisterFile.read("projects.json");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalizedText name() {
        return new LocalizedText("投资项目在线审批监管平台", "Investment project platform");
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
