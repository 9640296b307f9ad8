package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.store.ContentRef;

/**
 * Where the hall puts the files it has made of its documents on record: digest and stamp go to the hall's ledger, the stamp's use to
 * the register. Before this act nobody is given the file.
 */
@ApplicationScoped
public class DocumentDesk {
    private final DocumentFiles files;
    private final StampRegister stamps;
    private final HallLedger ledger;
    private final CurrentAct current;

    @Inject
    DocumentDesk(DocumentFiles files, StampRegister stamps, HallLedger ledger, CurrentAct current) {
        this.files = files;
        this.stamps = stamps;
        this.ledger = ledger;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentDesk() {
        this(null, null, null, null);
    }

    /**
     * A file that was made of a document.
     *
     * @param document outside identifier of the document
     * @param number its number
     * @param content where the file lies
     * @param fileDigest SHA-256 of the file as people get it
     * @param stamp which stamp it bears; absent if none
     */
    public record File(
            IdempotencyKey key,
            String document,
            String number,
            DocumentFormat format,
            ContentRef content,
            String fileDigest,
            Optional<StampRegister.Use> stamp)
            implements ActCommand {}

    /** Puts a file on record; answers its document's identifier. A second file of the same document and format changes nothing. */
    @Act(name = ActName.FILE_DOCUMENT, roles = Role.SYSTEM)
    public Outcome<String> file(File made) {
        ledger.lock();
        if (files.record(made.document(), made.format(), made.content(), made.fileDigest())) {
            made.stamp().ifPresent(use -> stamps.used(use, current.get().at()));
            ledger.append("", Map.of("document/" + made.number() + "/" + made.format(), fact(made)));
        }
        return Outcome.done(made.document());
    }

    private static String fact(File made) {
        return made.fileDigest()
                + made.stamp()
                        .map(use -> " " + use.signer() + " " + use.certificate())
                        .orElse("");
    }
}
