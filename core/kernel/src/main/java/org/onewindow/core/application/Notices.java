package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Scope;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.notification.Notice;

/**
 * Tells the applicant of each document through the channels the hall uses: planned in the act, done after it.
 *
 * <p>Each document is one work per channel, so that one that fails holds up no other.
 */
@ApplicationScoped
class Notices implements WorkHandler, AfterDocument {
    private static final String KIND = "notice";

    private final WorkQueue queue;
    private final CaseReading cases;
    private final NoticeChannels channels;
    private final Json json;

    @Inject
    Notices(WorkQueue queue, CaseReading cases, NoticeChannels channels, Json json) {
        this.queue = queue;
        this.cases = cases;
        this.channels = channels;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Notices() {
        this(null, null, null, null);
    }

    /** Which document to tell of, and how. */
    record Telling(String application, String document, String channel) {}

    @Override
    public void plan(String applicationId, String documentId) {
        channels.inUse()
                .forEach(channel -> queue.add(NewWork.of(
                        KIND,
                        KIND + "-" + documentId + "-" + channel,
                        new Telling(applicationId, documentId, channel))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        Telling telling = json.read(work.payload(), Telling.class);
        Optional<Notice> notice = cases.file(telling.application(), new Scope.WholeHall())
                .flatMap(file -> file.documents().stream()
                        .filter(document -> document.id().equals(telling.document()))
                        .findFirst()
                        .map(document -> notice(file, document)));
        if (notice.filter(told -> told.kind().isInternal()).isPresent()) {
            return WorkResult.done();
        }
        if (notice.isEmpty()) {
            return WorkResult.failed("the document is gone: " + telling.document());
        }
        return channels.tell(telling.channel(), telling.application(), notice.get());
    }

    private static Notice notice(CaseFile file, CaseFile.Document document) {
        return new Notice(
                document.id(),
                document.kind(),
                file.view().number().orElseThrow(),
                document.number(),
                ApplicantContact.mobileOf(file.applicant()),
                document.fields());
    }
}
