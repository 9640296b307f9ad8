package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Scope;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NotificationChannel;

/**
 * Tells the applicant of each document through the channels the hall uses: planned in the act, done after it.
 *
 * <p>{@code onewindow.notification.channels} names the kinds of {@link NotificationChannel} in use, separated by commas; none by
 * default. Each document is one work per channel, so that one that fails holds up no other.
 */
@ApplicationScoped
class Notices implements WorkHandler, AfterDocument {
    private static final String KIND = "notice";

    private final WorkQueue queue;
    private final CaseReading cases;
    private final PluginBoundary boundary;
    private final Json json;
    private final List<String> channels;

    @Inject
    Notices(WorkQueue queue, CaseReading cases, PluginBoundary boundary, Json json) {
        this.queue = queue;
        this.cases = cases;
        this.boundary = boundary;
        this.json = json;
        this.channels = ConfigProvider.getConfig()
                .getOptionalValues("onewindow.notification.channels", String.class)
                .orElseGet(List::of);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Notices() {
        this.queue = null;
        this.cases = null;
        this.boundary = null;
        this.json = null;
        this.channels = List.of();
    }

    /** Which document to tell of, and how. */
    record Telling(String application, String document, String channel) {}

    @Override
    public void plan(String applicationId, String documentId) {
        channels.forEach(channel -> queue.add(NewWork.of(
                KIND, KIND + "-" + documentId + "-" + channel, new Telling(applicationId, documentId, channel))));
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
        PluginAnswer<Boolean> answer =
                boundary.call(NotificationChannel.class, telling.channel(), telling.application(), channel -> {
                    channel.tell(notice.get());
                    return true;
                });
        if (answer instanceof PluginAnswer.Unable<Boolean> unable) {
            return WorkResult.notNow(unable.cause().getClass().getName());
        }
        return answer instanceof PluginAnswer.Defective<Boolean> defective
                ? WorkResult.failed(defective.finding().code())
                : WorkResult.done();
    }

    private static Notice notice(CaseFile file, CaseFile.Document document) {
        return new Notice(
                document.id(),
                document.kind(),
                file.view().number().orElseThrow(),
                document.number(),
                mobileOf(file.applicant()),
                document.fields());
    }

    private static String mobileOf(Applicant applicant) {
        return applicant
                .representative()
                .map(Applicant.AuthorisedRepresentative::mobile)
                .orElseGet(() -> applicant instanceof Applicant.Person person
                        ? person.mobile()
                        : ((Applicant.Organisation) applicant).mobile());
    }
}
