package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.spi.application.SubmittedMaterial;

/** 收验登记: the papers of one application that were brought to the counter after it had been handed in. */
@Embeddable
public class ReceivedPapers {
    @Convert(converter = PapersColumn.class)
    @Column(name = "received_papers", nullable = false)
    private List<ReceivedPaper> papers = List.of();

    /** Whether some of them answer the one-time notice, and the applicant has not said yet that the answer is complete. */
    @Column(name = "papers_answer_notice", nullable = false)
    private boolean answeringNotice;

    protected ReceivedPapers() {}

    /** Everything that was brought, oldest first. */
    public List<ReceivedPaper> all() {
        return papers;
    }

    void add(List<ReceivedPaper> brought, boolean answering) {
        papers = Stream.concat(papers.stream(), brought.stream()).toList();
        answeringNotice |= answering;
    }

    /** The answer to the one-time notice has been handed in. */
    void answered() {
        answeringNotice = false;
    }

    boolean answeringNotice() {
        return answeringNotice;
    }

    /**
     * What was handed in, and what the counter has seen beyond what was said there: who hands in online says how many papers she will
     * bring, and none counts twice.
     */
    List<SubmittedMaterial> with(List<SubmittedMaterial> handedIn) {
        List<SubmittedMaterial> all = new ArrayList<>(handedIn);
        for (String requirement : requirements()) {
            int originals = sum(requirement, paper -> paper.seen() + paper.originals())
                    - said(handedIn, requirement, SubmittedMaterial::originals);
            int duplicates = sum(requirement, ReceivedPaper::duplicates)
                    - said(handedIn, requirement, SubmittedMaterial::duplicates);
            all.add(new SubmittedMaterial(
                    requirement,
                    requirement,
                    Math.max(0, originals),
                    Math.max(0, duplicates),
                    Optional.empty(),
                    papers.stream()
                            .filter(paper -> paper.requirement().equals(requirement))
                            .map(ReceivedPaper::dates)
                            .reduce((earlier, later) -> later)));
        }
        return all;
    }

    private static int said(
            List<SubmittedMaterial> handedIn, String requirement, ToIntFunction<SubmittedMaterial> number) {
        return handedIn.stream()
                .filter(material -> material.requirement().equals(requirement))
                .mapToInt(number)
                .sum();
    }

    private int sum(String requirement, ToIntFunction<ReceivedPaper> number) {
        return papers.stream()
                .filter(paper -> paper.requirement().equals(requirement))
                .mapToInt(number)
                .sum();
    }

    private Set<String> requirements() {
        return papers.stream().map(ReceivedPaper::requirement).collect(Collectors.toCollection(TreeSet::new));
    }

    void addFacts(SortedMap<String, String> facts) {
        for (String requirement : requirements()) {
            facts.put(
                    "paper." + requirement,
                    "seen %d, originals %d, copies %d"
                            .formatted(
                                    sum(requirement, ReceivedPaper::seen),
                                    sum(requirement, ReceivedPaper::originals),
                                    sum(requirement, ReceivedPaper::duplicates)));
        }
    }

    /** Received papers as JSON. */
    @Converter
    public static class PapersColumn extends JsonColumn<List<ReceivedPaper>>
            implements AttributeConverter<List<ReceivedPaper>, String> {
        /** For the persistence provider. */
        public PapersColumn() {
            super(new TypeReference<>() {});
        }
    }
}
