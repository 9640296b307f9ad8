package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Commands;
import org.onewindow.routing.supervision.FirstContact;
import org.onewindow.routing.supervision.FirstContactDesk;
import org.onewindow.routing.supervision.InquiryLine;
import org.onewindow.routing.supervision.InquiryReading;
import org.onewindow.routing.supervision.SupervisionCommands;
import org.onewindow.routing.supervision.SupervisionDesk;
import org.onewindow.routing.supervision.SupervisionReading;
import org.onewindow.routing.supervision.TimeSpent;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** 督办: whose time a case has cost, what was warned of, and what somebody wants of somebody about it. Applicants find none of it. */
@Path("applications")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class SupervisionResource implements ApiResource {
    private final SupervisionReading supervision;
    private final InquiryReading inquiries;
    private final SupervisionDesk desk;
    private final FirstContactDesk contacts;
    private final CurrentCaller caller;

    @Inject
    SupervisionResource(
            SupervisionReading supervision,
            InquiryReading inquiries,
            SupervisionDesk desk,
            FirstContactDesk contacts,
            CurrentCaller caller) {
        this.supervision = supervision;
        this.inquiries = inquiries;
        this.desk = desk;
        this.contacts = contacts;
        this.caller = caller;
    }

    /** How one case is supervised. */
    record Supervised(
            Optional<TimeSpent> timeSpent,
            List<SupervisionReading.Given> warnings,
            List<InquiryLine> inquiries,
            Optional<FirstContact> firstContact) {}

    /**
     * What is wanted of whom.
     *
     * @param to which department; the front desk if absent
     * @param days working days for the answer, 1 to 60; left out where no day is set
     */
    record Wanted(Optional<DepartmentId> to, String wanted, Optional<Integer> days) {}

    /** What was wanted is on record under that identifier. */
    record InquiryOpened(String application, String inquiry) {}

    /** An answer, or what it came to. */
    record Settlement(String inquiry, String text) {}

    /** A colleague of the front desk. */
    record Colleague(StaffId to) {}

    @GET
    @Path("{id}/supervision")
    @Endpoint(
            value =
                    "Whose time one case has cost, warnings on record, orders and queries, who answers to the applicant",
            access = Access.SIGNED_IN)
    public Answer<Supervised> supervised(@PathParam("id") String id) {
        Scope scope = Scope.of(caller.get());
        boolean own = scope instanceof Scope.OfSubject;
        return new Answer.Good<>(new Supervised(
                own ? Optional.empty() : supervision.timeSpent(id, scope),
                own ? List.of() : supervision.warnings(id, scope),
                inquiries.of(id, scope),
                inquiries.firstContact(id, scope)));
    }

    @POST
    @Path("{id}/supervision-order")
    @Endpoint(value = "Order a department or the front desk to act and answer by a day", access = Access.ACT)
    public Answer<InquiryOpened> order(@PathParam("id") String id, Wanted body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.order(ask(id, body, headers))).map(inquiry -> new InquiryOpened(id, inquiry));
    }

    @POST
    @Path("{id}/supervision-query")
    @Endpoint(value = "Ask a department or the front desk to explain by a day", access = Access.ACT)
    public Answer<InquiryOpened> query(@PathParam("id") String id, Wanted body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.query(ask(id, body, headers))).map(inquiry -> new InquiryOpened(id, inquiry));
    }

    @POST
    @Path("{id}/matter")
    @Endpoint(value = "Open a matter about the case, as a supervising body", access = Access.ACT)
    public Answer<InquiryOpened> openMatter(@PathParam("id") String id, Wanted body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.openMatter(ask(id, body, headers))).map(inquiry -> new InquiryOpened(id, inquiry));
    }

    @POST
    @Path("{id}/inquiry-answer")
    @Endpoint(value = "Answer an order or a query", access = Access.ACT)
    public Answer<ActedOn> answer(@PathParam("id") String id, Settlement body, @BeanParam ActHeaders headers) {
        return acted(id, headers, desk.answer(settle(id, body, headers)));
    }

    @POST
    @Path("{id}/inquiry-closing")
    @Endpoint(value = "Close an order, query or matter with what it came to", access = Access.ACT)
    public Answer<ActedOn> close(@PathParam("id") String id, Settlement body, @BeanParam ActHeaders headers) {
        return acted(id, headers, desk.close(settle(id, body, headers)));
    }

    @POST
    @Path("{id}/specialist-question")
    @Endpoint(value = "Ask a department's specialist while the applicant waits", access = Access.ACT)
    public Answer<InquiryOpened> askSpecialist(@PathParam("id") String id, Wanted body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.askSpecialist(ask(id, body, headers)))
                .map(inquiry -> new InquiryOpened(id, inquiry));
    }

    @POST
    @Path("{id}/specialist-answer")
    @Endpoint(value = "Answer the front desk's question, as a specialist", access = Access.ACT)
    public Answer<ActedOn> answerAsSpecialist(
            @PathParam("id") String id, Settlement body, @BeanParam ActHeaders headers) {
        return acted(id, headers, desk.answerAsSpecialist(settle(id, body, headers)));
    }

    @POST
    @Path("{id}/hand-on")
    @Endpoint(value = "Offer the responsibility for the applicant to a colleague", access = Access.ACT)
    public Answer<ActedOn> handOn(@PathParam("id") String id, Colleague body, @BeanParam ActHeaders headers) {
        return acted(
                id,
                headers,
                contacts.offer(new SupervisionCommands.OfferTo(headers.key(), id, headers.seen(), body.to())));
    }

    @POST
    @Path("{id}/take-over")
    @Endpoint(value = "Take over the responsibility for the applicant that was offered", access = Access.ACT)
    public Answer<ActedOn> takeOver(@PathParam("id") String id, @BeanParam ActHeaders headers) {
        return acted(id, headers, contacts.takeOver(new Commands.On(headers.key(), id, headers.seen())));
    }

    private static <R> Answer<ActedOn> acted(String id, ActHeaders headers, Outcome<R> outcome) {
        return headers.answer(outcome).map(done -> new ActedOn(id));
    }

    private static SupervisionCommands.Ask ask(String id, Wanted body, ActHeaders headers) {
        return new SupervisionCommands.Ask(
                headers.key(),
                id,
                headers.seen(),
                body.to(),
                body.wanted(),
                body.days().orElse(0));
    }

    private static SupervisionCommands.Settle settle(String id, Settlement body, ActHeaders headers) {
        return new SupervisionCommands.Settle(headers.key(), id, headers.seen(), body.inquiry(), body.text());
    }
}
