package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Caller;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;

/**
 * Who may not go on alone: whoever served the applicant at the front desk does not examine (受审分离), and what one person asks for
 * another does (extending, voiding).
 */
@Embeddable
public class SeparatedDuties {
    /** Everybody who served the applicant at the front desk, as the ledger names them, separated by spaces. */
    @Column(name = "front_desk")
    private @Nullable String frontDesk;

    @Convert(converter = SecondPersonRequestsColumn.class)
    @Column(name = "second_person_requests", nullable = false)
    private List<SecondPersonRequest> requests = List.of();

    protected SeparatedDuties() {}

    void servedBy(Caller caller) {
        if (caller instanceof Caller.Staff && objectionToExamining(caller).isEmpty()) {
            String name = caller.ledgerName();
            frontDesk = frontDesk == null ? name : frontDesk + " " + name;
        }
    }

    Optional<Finding> objectionToExamining(Caller caller) {
        return frontDesk != null && List.of(frontDesk.split(" ")).contains(caller.ledgerName())
                ? Optional.of(Finding.error(ApplicationCodes.SAME_PERSON, ""))
                : Optional.empty();
    }

    /** Who asks again takes the place of whoever asked before. */
    void asked(ActName wanted, Caller by, String reasons, LocalDateTime at) {
        requests = Stream.concat(
                        requestsBut(wanted), Stream.of(new SecondPersonRequest(wanted, by.ledgerName(), reasons, at)))
                .toList();
    }

    /** What another has asked for on record, {@code caller} may do. */
    List<Finding> objectionsToDoing(ActName wanted, Caller caller) {
        List<Finding> objections = new ArrayList<>();
        Optional<SecondPersonRequest> request = request(wanted);
        if (request.isEmpty()) {
            objections.add(Finding.error(
                    ApplicationCodes.NOBODY_ASKED,
                    "",
                    SecondPersonRequest.askingFor(wanted).name()));
        }
        if (request.map(SecondPersonRequest::by)
                .filter(caller.ledgerName()::equals)
                .isPresent()) {
            objections.add(Finding.error(ApplicationCodes.NEEDS_ANOTHER_PERSON, ""));
        }
        return objections;
    }

    /** Takes the request off the list as settled. */
    SecondPersonRequest settle(ActName wanted) {
        SecondPersonRequest request = request(wanted).orElseThrow();
        requests = requestsBut(wanted).toList();
        return request;
    }

    /** Nobody asks for it any longer. */
    void takenBack(ActName wanted) {
        requests = requestsBut(wanted).toList();
    }

    private Optional<SecondPersonRequest> request(ActName wanted) {
        return requests.stream().filter(request -> request.act() == wanted).findFirst();
    }

    private Stream<SecondPersonRequest> requestsBut(ActName settled) {
        return requests.stream().filter(request -> request.act() != settled);
    }

    List<SecondPersonRequest> requests() {
        return requests;
    }

    void addFacts(SortedMap<String, String> facts) {
        if (frontDesk != null) {
            facts.put("frontDesk", frontDesk);
        }
        requests.forEach(request -> facts.put("asked." + request.act(), request.by()));
    }

    /** Requests for a second person as JSON. */
    @Converter
    public static class SecondPersonRequestsColumn extends JsonColumn<List<SecondPersonRequest>>
            implements AttributeConverter<List<SecondPersonRequest>, String> {
        /** For the persistence provider. */
        public SecondPersonRequestsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
