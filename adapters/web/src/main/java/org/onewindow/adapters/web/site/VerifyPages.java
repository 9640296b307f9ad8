package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.people.DocumentLookup;
import org.onewindow.core.people.GuessAnswer;

/** 文书查验: whether a document is genuine, by what stands on it or by its file. */
@ApplicationScoped
class VerifyPages implements PageGroup {
    /** The hall's own files are far shorter; what is longer is none of them. */
    private static final int LONGEST_FILE = 2 * 1024 * 1024;

    private final DocumentLookup lookup;

    @Inject
    VerifyPages(DocumentLookup lookup) {
        this.lookup = lookup;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VerifyPages() {
        this(null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/verify", visit -> form("")).post("/verify", this::byCode).post("/verify/file", this::byFile);
    }

    private static Reply.Page form(String number) {
        return Reply.page("verify").with("number", number).with("verdicts", List.of());
    }

    private Reply byCode(Visit visit) {
        String number = visit.field("number");
        return show(lookup.byCode(number, visit.field("code"), visit.client()), number);
    }

    /** Without a file it is as with an empty one: nothing the hall knows. */
    private Reply byFile(Visit visit) throws IOException {
        byte[] file = new byte[0];
        for (Part part : visit.files()) {
            try (InputStream content = part.getInputStream()) {
                file = content.readNBytes(LONGEST_FILE);
            }
        }
        return show(lookup.byFile(file, visit.client()), "");
    }

    private static Reply show(GuessAnswer<DocumentLookup.Verdict> found, String number) {
        Answer<DocumentLookup.Verdict> answer = OutcomeMapper.answer(found);
        if (answer instanceof Answer.Good<DocumentLookup.Verdict> good) {
            return Reply.page("verify").with("number", "").with("verdicts", List.of(good.value()));
        }
        Answer.Bad<DocumentLookup.Verdict> bad = (Answer.Bad<DocumentLookup.Verdict>) answer;
        return form(number).status(bad.status()).with("findings", bad.problem().findings());
    }
}
