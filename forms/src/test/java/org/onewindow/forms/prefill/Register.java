package org.onewindow.forms.prefill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A register of a test; what it was asked can be looked up. */
class Register implements FactSource {
    static final Instant YESTERDAY = Instant.parse("2026-03-01T01:00:00Z");

    private final String kind;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> alsoKnows = new TreeSet<>();
    final List<String> questions = new CopyOnWriteArrayList<>();

    Register(String kind) {
        this.kind = kind;
    }

    Register says(String fact, Object value) {
        return says(fact, value, YESTERDAY);
    }

    Register says(String fact, Object value, Instant asOf) {
        facts.add(new Fact(fact, value, "a forged source", asOf));
        alsoKnows.add(fact);
        return this;
    }

    Register saysUntil(String fact, Object value, Instant validUntil) {
        facts.add(new Fact(fact, value, kind, YESTERDAY, Optional.of(validUntil)));
        alsoKnows.add(fact);
        return this;
    }

    Register saysUnasked(String fact, Object value) {
        facts.add(new Fact(fact, value, kind, YESTERDAY));
        return this;
    }

    Register claimsToKnow(String... names) {
        alsoKnows.addAll(List.of(names));
        return this;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Set<String> knows() {
        return alsoKnows;
    }

    @Override
    public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
        questions.add(subject.text() + " " + new TreeSet<>(wanted) + " " + purpose.item());
        return facts.stream()
                .filter(fact -> wanted.contains(fact.name()) || !alsoKnows.contains(fact.name()))
                .toList();
    }
}
