package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactAudit;

/** 数据查询记录: who asked which register, about whom and what for. */
@Path("fact-accesses")
@ForJersey
public class FactAccessResource implements ApiResource {
    private final FactAudit audit;
    private final CurrentCaller caller;

    @Inject
    FactAccessResource(FactAudit audit, CurrentCaller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /** Questions, the newest first; never what was answered. */
    record Accesses(List<FactAccess> accesses) {}

    @GET
    @Endpoint(
            value =
                    "The latest questions to registers: all for the audit administrator and the supervising body, those about themselves for applicants",
            access = Access.SIGNED_IN)
    public Answer<Accesses> newest() {
        return new Answer.Good<>(new Accesses(audit.newest(caller.get())));
    }
}
