package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.ApplicantContact;
import org.onewindow.core.application.Application;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NoticeKind;

/**
 * Tells holders through the channels of the hall that their certificates end soon: planned in the act that reminds, one work per channel, so
 * that one that fails holds up no other.
 */
@ApplicationScoped
class CertificateNotices implements WorkHandler {
    private static final String KIND = "certificate-notice";

    private final NoticeChannels channels;
    private final WorkQueue queue;
    private final Reading reading;
    private final Vault vault;
    private final Json json;

    @Inject
    CertificateNotices(NoticeChannels channels, WorkQueue queue, Reading reading, Vault vault, Json json) {
        this.channels = channels;
        this.queue = queue;
        this.reading = reading;
        this.vault = vault;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateNotices() {
        this(null, null, null, null, null);
    }

    /** Whom to remind of which certificate, and how. */
    record Telling(String certificate, String channel) {}

    /** Plans that the holder is told; within the act that reminds. */
    void plan(Certificate certificate) {
        channels.inUse()
                .forEach(channel -> queue.add(NewWork.of(
                        KIND, KIND + "-" + certificate.id() + "-" + channel, new Telling(certificate.id(), channel))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        Telling telling = json.read(work.payload(), Telling.class);
        Optional<Notice> reminder =
                reading.read(entities -> Optional.ofNullable(entities.find(Certificate.class, telling.certificate()))
                        // Whoever has renewed it meanwhile, or lost it, need not hear of it.
                        .filter(Certificate::hasNotEnded)
                        .map(certificate -> reminder(entities, certificate)));
        return reminder.map(notice -> channels.tell(telling.channel(), telling.certificate(), notice))
                .orElseGet(WorkResult::done);
    }

    private Notice reminder(EntityManager entities, Certificate certificate) {
        CertificateContent content =
                json.read(vault.open(certificate.subject(), certificate.sealed()), CertificateContent.class);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("certificateNumber", certificate.number());
        fields.put("certificateType", certificate.type());
        certificate.validity().until().map(LocalDate::toString).ifPresent(day -> fields.put("validUntil", day));
        certificate
                .validity()
                .renewableUntil()
                .map(LocalDate::toString)
                .ifPresent(day -> fields.put("renewableUntil", day));
        return new Notice(
                certificate.id(),
                NoticeKind.CERTIFICATE,
                entities.find(Application.class, certificate.applicationId())
                        .number()
                        .orElseThrow(),
                "",
                ApplicantContact.mobileOf(content.holder().applicant()),
                fields);
    }
}
