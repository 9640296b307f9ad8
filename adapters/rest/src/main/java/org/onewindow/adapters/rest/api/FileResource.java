package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.store.ContentRef;

/** 电子文件上传: files are taken in first; the reference that is answered goes into a material. */
@Path("files")
@ForJersey
public class FileResource implements ApiResource {
    private final MaterialFiles files;
    private final CurrentCaller caller;

    @Inject
    FileResource(MaterialFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Endpoint(
            value =
                    "Take in one file of the signed-in applicant; repeat it freely, what no material refers to is swept",
            access = Access.SIGNED_IN)
    public Answer<ContentRef> receive(@QueryParam("name") String name, @Context HttpServletRequest request)
            throws IOException {
        if (!(caller.get() instanceof Caller.Subject applicant)) {
            return Answer.bad(Problem.of(ProblemKind.FORBIDDEN, Finding.error("OW-WEB-3004", "")));
        }
        long announced = request.getContentLengthLong();
        Upload upload = new Upload(
                Optional.ofNullable(name).orElse(""),
                announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced),
                request.getInputStream());
        return OutcomeMapper.answer(files.receive(applicant.subject(), upload));
    }
}
