package org.onewindow.adapters.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A data source that a locality has on the class path of its build: the checker asks it what it knows, never for a fact. */
@ApplicationScoped
class ExampleRegister implements FactSource {
    @Override
    public String kind() {
        return "example-register";
    }

    @Override
    public Set<String> knows() {
        return Set.of("enterprise.name", "enterprise.creditCode");
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        throw new UnsupportedOperationException("the checker looks nothing up");
    }
}
