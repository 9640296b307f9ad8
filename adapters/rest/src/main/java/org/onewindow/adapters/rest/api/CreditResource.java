package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CreditDesk;

/** 信用修复: the record of an undertaking that was not kept is repaired. */
@Path("applications")
@ForJersey
public class CreditResource implements ApiResource {
    private final CreditDesk desk;

    @Inject
    CreditResource(CreditDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/credit-repair")
    @Endpoint(
            value = "Repair the record of an undertaking to bring materials later that was not kept, with reasons",
            access = Access.ACT)
    public Answer<ActedOn> repair(@PathParam("id") String id, ActBodies.Reasons body, @BeanParam ActHeaders headers) {
        return headers.answer(
                        desk.repair(new Commands.OnWithReasons(headers.key(), id, headers.seen(), body.reasons())))
                .map(ActedOn::new);
    }
}
