package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.application.Progress;
import org.onewindow.core.people.ProgressLookup;

/** 办事进度查询: without signing in. */
@Path("progress")
@ForJersey
public class ProgressResource implements ApiResource {
    private final ProgressLookup lookup;

    @Inject
    ProgressResource(ProgressLookup lookup) {
        this.lookup = lookup;
    }

    /** What the receipt says. */
    public record Receipt(String number, String lookupCode) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(
            value =
                    "Progress by application number and lookup code; changes nothing, but number and code stand in no address",
            access = Access.PUBLIC,
            countsTries = true)
    public Answer<Progress> progress(Receipt receipt, @Context HttpServletRequest request) {
        return OutcomeMapper.answer(lookup.progress(receipt.number(), receipt.lookupCode(), Visitor.client(request)));
    }
}
