package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.adjustment.VersionDifferences;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.VersionDesk;
import org.onewindow.core.application.VersionReading;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** 变更适用版本: an application under way is moved to another version of its item. */
@Path("applications")
@ForJersey
public class VersionResource implements ApiResource {
    private final VersionDesk desk;
    private final VersionReading versions;
    private final VersionDifferences differences;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    VersionResource(
            VersionDesk desk,
            VersionReading versions,
            VersionDifferences differences,
            CurrentCaller caller,
            ProblemTexts texts,
            Replies replies) {
        this.desk = desk;
        this.versions = versions;
        this.differences = differences;
        this.caller = caller;
        this.texts = texts;
        this.replies = replies;
    }

    /**
     * What a move would meet.
     *
     * @param objections everything that does not fit; empty if it can be moved
     * @param differing in what the versions differ
     */
    record Preview(
            DefinitionRef from,
            DefinitionRef to,
            List<ProblemDocument.Reason> objections,
            List<VersionDifferences.Differing> differing) {}

    /** Where to, and why. */
    record Moving(int version, String reasons) {}

    @GET
    @Path("{id}/version-move")
    @Endpoint(
            value = "What moving the application to another version of its item, or to the one in force, would meet",
            access = Access.SIGNED_IN)
    public Answer<Preview> preview(@PathParam("id") String id, @QueryParam("version") @Nullable Integer version) {
        return versions.preview(id, Optional.ofNullable(version), Scope.of(caller.get()))
                .map(found -> new Preview(
                        found.from(),
                        found.to(),
                        found.objections().stream()
                                .map(finding -> texts.reason(finding, replies.language()))
                                .toList(),
                        differences.between(found.from(), found.to())))
                .<Answer<Preview>>map(Answer.Good::new)
                .orElseGet(() ->
                        Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(ApplicationCodes.NOT_FOUND, ""))));
    }

    @POST
    @Path("{id}/version-move")
    @Endpoint(value = "Move the application to another version of its item, with reasons", access = Access.ACT)
    public Answer<DefinitionRef> move(@PathParam("id") String id, Moving body, @BeanParam ActHeaders headers) {
        return headers.answer(desk.move(
                new Commands.MoveToVersion(headers.key(), id, headers.seen(), body.version(), body.reasons())));
    }
}
