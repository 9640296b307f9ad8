package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.dispatch.AsideReply;
import org.onewindow.routing.dispatch.DispatchReading;

/** 部门回复: what departments' own systems answered and did not fit. */
@Path("department-replies")
@ForJersey
@Consumes(MediaType.WILDCARD)
public class DepartmentReplyResource implements ApiResource {
    private static final int MOST = 200;

    private final DispatchReading reading;
    private final CurrentCaller caller;

    @Inject
    DepartmentReplyResource(DispatchReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Replies that changed nothing and wait for a person, the oldest first. */
    record ReplyList(List<AsideReply> replies) {}

    @GET
    @Endpoint(value = "Replies of departments that changed nothing, at most 200", access = Access.SIGNED_IN)
    public Answer<ReplyList> aside() {
        return new Answer.Good<>(new ReplyList(reading.aside(Scope.of(caller.get()), MOST)));
    }
}
