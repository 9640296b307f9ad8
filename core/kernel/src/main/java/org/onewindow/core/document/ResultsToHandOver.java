package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.core.application.IssuedResult;
import org.onewindow.core.application.OfficialDocument;
import org.onewindow.core.application.ResultFollower;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.text.Messages;
import org.onewindow.core.work.OpenWork;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 先制作盖章，后送达: a result is not handed over before the files of its documents are made, sealed and on record.
 *
 * <p>What counts is the work that the act planned: a hall that prints nothing plans none and waits for nothing; one that prints and
 * does not seal waits for the printed file. A document that was written before the hall could print is handed over as it was then.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ResultsToHandOver implements ResultFollower {
    /** The document is not made and sealed yet: kind, number. */
    public static final String NOT_MADE = "OW-DOC-3001";
    /** The document could not be made and waits for somebody: kind, number. */
    public static final String STUCK = "OW-DOC-3002";

    private static final Set<NoticeKind> RESULTS = EnumSet.of(
            NoticeKind.GRANT_DECISION,
            NoticeKind.REFUSAL_DECISION,
            NoticeKind.CHANGE_DECISION,
            NoticeKind.RENEWAL_DECISION,
            NoticeKind.CERTIFICATE);

    private final EntityManager entities;
    private final Reading reading;
    private final WorkQueue queue;
    private final StampRegister stamps;
    private final Messages messages;

    @Inject
    ResultsToHandOver(
            EntityManager entities, Reading reading, WorkQueue queue, StampRegister stamps, Messages messages) {
        this.entities = entities;
        this.reading = reading;
        this.queue = queue;
        this.stamps = stamps;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ResultsToHandOver() {
        this(null, null, null, null, null);
    }

    /**
     * How one document of a result stands.
     *
     * @param number document number
     * @param sealedBy whom the certificate of its seal names; absent if it bears none, or not yet
     * @param obstacles what keeps it from being handed over; none if it may be
     */
    public record Standing(NoticeKind kind, String number, Optional<String> sealedBy, List<Finding> obstacles) {
        public Standing {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** The documents of the result of that application, which the caller may see; in the order in which they were written. */
    public List<Standing> of(String application) {
        return reading.read(em -> documents(em, application)).stream()
                .map(document -> new Standing(
                        document.kind(), document.number(), stamps.signerOf(document.id()), obstacles(document)))
                .toList();
    }

    private static List<OfficialDocument> documents(EntityManager em, String application) {
        return em.createQuery(
                        "select d from OfficialDocument d where d.applicationId = :id and d.kind in :results"
                                + " order by d.writtenAt, d.kind, d.id",
                        OfficialDocument.class)
                .setParameter("id", application)
                .setParameter("results", RESULTS)
                .getResultList();
    }

    private List<Finding> obstacles(OfficialDocument document) {
        return queue.open(List.of(PrintedDocuments.workOf(document.id()))).stream()
                .flatMap(work -> obstacles(document, work).stream())
                .toList();
    }

    private List<Finding> obstacles(OfficialDocument document, OpenWork work) {
        List<Finding> obstacles = new ArrayList<>();
        obstacles.add(Finding.error(
                work.parked() ? STUCK : NOT_MADE, "", document.kind().name(), document.number()));
        cause(work.trouble()).ifPresent(obstacles::add);
        return obstacles;
    }

    /** Work tells its trouble as a finding's code and what the finding names. */
    private Optional<Finding> cause(String trouble) {
        String[] codeAndRest = trouble.split(" ", 2);
        return messages.knows(codeAndRest[0])
                ? Optional.of(Finding.error(codeAndRest[0], "", codeAndRest.length == 2 ? codeAndRest[1] : ""))
                : Optional.empty();
    }

    @Override
    public void issued(IssuedResult result) {
        // Nothing to keep: the act that wrote its documents has planned their making.
    }

    @Override
    public List<Finding> objectionsToDelivery(Application application) {
        return documents(entities, application.id()).stream()
                .flatMap(document -> obstacles(document).stream())
                .distinct()
                .toList();
    }

    @Override
    public void voided(Application application, Handling handling, String reasons) {
        // Documents of what is voided stay on record as they were written.
    }
}
