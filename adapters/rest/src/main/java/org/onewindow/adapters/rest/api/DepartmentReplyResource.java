package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.core.signature.MessageSignature;
import org.onewindow.routing.dispatch.AsideReply;
import org.onewindow.routing.dispatch.CallBacks;
import org.onewindow.routing.dispatch.DispatchReading;
import org.onewindow.routing.dispatch.ReplyState;
import org.onewindow.routing.dispatch.UnreadableReplyException;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** 部门回复: where departments' own systems call back, signed, and which of their answers did not fit. */
@Path("department-replies")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class DepartmentReplyResource implements ApiResource {
    private static final int MOST = 200;

    private final DispatchReading reading;
    private final CallBacks callBacks;
    private final DepartmentReplies replies;
    private final DepartmentSecrets secrets;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    DepartmentReplyResource(
            DispatchReading reading,
            CallBacks callBacks,
            DepartmentReplies replies,
            DepartmentSecrets secrets,
            CurrentCaller caller,
            Clock clock) {
        this.reading = reading;
        this.callBacks = callBacks;
        this.replies = replies;
        this.secrets = secrets;
        this.caller = caller;
        this.clock = clock;
    }

    /** Replies that changed nothing and wait for a person, the oldest first. */
    record ReplyList(List<AsideReply> replies) {}

    /** A department's answer to one dispatch: an opinion or a decision, not both. */
    record ReplyBody(
            String dispatch,
            String key,
            String officer,
            Optional<OpinionKind> opinion,
            Optional<DecisionKind> decision,
            String grounds) {}

    /** What became of the reply. */
    record ReplyTaken(ReplyState state) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Endpoint(value = "Replies of departments that changed nothing, at most 200", access = Access.SIGNED_IN)
    public Answer<ReplyList> aside() {
        return new Answer.Good<>(new ReplyList(reading.aside(Scope.of(caller.get()), MOST)));
    }

    @POST
    @SignedBody
    @Endpoint(
            value = "Answer of a department's own system to a dispatch, signed with the department's secret",
            access = Access.PUBLIC,
            countsTries = true)
    public Answer<ReplyTaken> receive(ReplyBody body, @Context HttpServletRequest request) {
        return answer(replies.receive(signer(request), replyOf(body)));
    }

    @POST
    @Path("mapped")
    @SignedBody
    @Endpoint(
            value = "The same in the department's own format, as the settings of its binding map it (reply.*)",
            access = Access.PUBLIC,
            countsTries = true)
    public Answer<ReplyTaken> receiveMapped(JsonNode body, @Context HttpServletRequest request) {
        DepartmentId from = signer(request);
        try {
            return answer(replies.receive(from, callBacks.read(from, body, place(request))));
        } catch (UnreadableReplyException e) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID, e.why()));
        }
    }

    private static Answer<ReplyTaken> answer(ReplyReceipt receipt) {
        return receipt instanceof ReplyReceipt.KeptAside aside
                ? new Answer.Bad<>(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, aside.why()))
                : new Answer.Good<>(new ReplyTaken(ReplyState.EFFECTIVE));
    }

    /** The department whose secret signed the request; whatever is wrong with the signature looks the same. */
    private DepartmentId signer(HttpServletRequest request) {
        MessageSignature.Headers headers = new MessageSignature.Headers(
                header(request, MessageSignature.INPUT), header(request, MessageSignature.SIGNATURE));
        MessageSignature.Message message = new MessageSignature.Message(
                request.getMethod(), request.getRequestURI(), header(request, ContentDigest.HEADER));
        boolean whole = message.contentDigest().equals(SignedBodies.digestOf(request));
        Optional<DepartmentId> claimed = MessageSignature.keyIdOf(headers).map(DepartmentId::new);
        return claimed.filter(department -> whole
                        && secrets.of(department)
                                .filter(secret -> MessageSignature.verifies(headers, message, secret, clock.instant()))
                                .isPresent())
                .orElseThrow(() -> {
                    claimed.ifPresent(department -> callBacks.forged(department, place(request)));
                    return new ProblemException(Problem.of(ProblemKind.WRONG_SECRET, Finding.error("OW-WEB-3011", "")));
                });
    }

    private static String place(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static DepartmentReply replyOf(ReplyBody body) {
        if (body.opinion().isPresent() == body.decision().isPresent()) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID, Finding.error("OW-WEB-3012", "/opinion")));
        }
        try {
            DepartmentReply.Answer answer = body.opinion()
                    .<DepartmentReply.Answer>map(kind -> new DepartmentReply.Opinion(kind, body.grounds()))
                    .orElseGet(
                            () -> new DepartmentReply.Decision(body.decision().orElseThrow(), body.grounds()));
            return new DepartmentReply(body.dispatch(), body.key(), body.officer(), answer);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID, Finding.error("OW-WEB-3013", "")));
        }
    }
}
