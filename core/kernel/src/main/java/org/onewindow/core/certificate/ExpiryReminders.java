package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;

/**
 * 到期提醒: the work that waits from issuing until the renewal window opens. It is one row for each certificate and its act has a key made
 * of it, so the holder is reminded once, whatever crashes; a certificate that has ended by then is not reminded of.
 */
@ApplicationScoped
class ExpiryReminders implements WorkHandler {
    static final String KIND = "certificate-reminder";

    private final CertificateDesk desk;
    private final Json json;

    @Inject
    ExpiryReminders(CertificateDesk desk, Json json) {
        this.desk = desk;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ExpiryReminders() {
        this(null, null);
    }

    /** Which certificate to remind of. */
    record Reminding(String certificate) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        String certificate = json.read(work.payload(), Reminding.class).certificate();
        return desk.remind(new CertificateCommands.On(new IdempotencyKey(work.key()), certificate, Optional.empty()))
                .fold(done -> WorkResult.done(), refusal -> switch (refusal.kind()) {
                    case NOT_POSSIBLE_NOW, NOT_FOUND -> WorkResult.done();
                    default -> WorkResult.notNow(refusal.findings().get(0).code());
                });
    }
}
