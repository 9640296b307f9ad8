package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.function.Function;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.store.FileCodes;
import org.onewindow.core.store.FileUploads;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** 断点续传: large files in pieces of at most 1 MB; the file that a finished upload answers goes into a material. */
@Path("uploads")
@ForJersey
public class UploadResource implements ApiResource {
    private static final long NO_PLACE = -1;

    private final FileUploads uploads;
    private final CurrentCaller caller;

    @Inject
    UploadResource(FileUploads uploads, CurrentCaller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    /**
     * What is going to be sent.
     *
     * @param name the file's name; only its ending counts
     * @param size its length in bytes
     */
    record Announcement(String name, long size) {}

    @POST
    @Endpoint(
            value = "Announce a file of the signed-in applicant that will arrive in pieces",
            access = Access.SIGNED_IN)
    public Answer<FileUploads.Progress> begin(Announcement body) {
        return forApplicant(owner -> OutcomeMapper.answer(uploads.begin(owner, body.name(), body.size())));
    }

    @GET
    @Path("{upload}")
    @Endpoint(value = "How far an upload is: the next piece begins at what was received", access = Access.SIGNED_IN)
    public Answer<FileUploads.Progress> progress(@PathParam("upload") String id) {
        return forApplicant(owner -> uploads.progress(owner, id)
                .<Answer<FileUploads.Progress>>map(Answer.Good::new)
                .orElseGet(
                        () -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(FileCodes.NO_UPLOAD, "")))));
    }

    @PUT
    @Path("{upload}/pieces/{start}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Endpoint(
            value = "The piece that begins at byte {start}, at most 1 MB; repeat it freely",
            access = Access.SIGNED_IN)
    public Answer<FileUploads.Progress> piece(
            @PathParam("upload") String id, @PathParam("start") String start, @Context HttpServletRequest request) {
        return forApplicant(owner -> {
            try {
                return OutcomeMapper.answer(uploads.append(owner, id, placeOf(start), request.getInputStream()));
            } catch (IOException e) {
                return Answer.bad(Problem.of(ProblemKind.INVALID, Finding.error(FileCodes.BROKEN_OFF, "")));
            }
        });
    }

    private static long placeOf(String start) {
        return start.matches("\\d{1,15}") ? Long.parseLong(start) : NO_PLACE;
    }

    @POST
    @Path("{upload}/finish")
    @Endpoint(
            value = "Make the file of its pieces, scanned and held against its kind; repeat it freely",
            access = Access.SIGNED_IN)
    public Answer<FileUploads.Progress> finish(@PathParam("upload") String id) {
        return forApplicant(owner -> OutcomeMapper.answer(uploads.finish(owner, id)));
    }

    @DELETE
    @Path("{upload}")
    @Endpoint(value = "Give an upload up; none is no error", access = Access.SIGNED_IN)
    public Answer<SessionResource.Done> discard(@PathParam("upload") String id) {
        return forApplicant(owner -> {
            uploads.discard(owner, id);
            return new Answer.Good<>(new SessionResource.Done(true));
        });
    }

    private <T> Answer<T> forApplicant(Function<SubjectId, Answer<T>> what) {
        return caller.get() instanceof Caller.Subject applicant
                ? what.apply(applicant.subject())
                : Answer.bad(Problem.of(ProblemKind.FORBIDDEN, Finding.error("OW-WEB-3004", "")));
    }
}
