package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.privacy.ErasedException;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.notification.Reminder;
import org.onewindow.spi.notification.ReminderKind;

/** Tells people through the hall's channels that their complaint or question was answered: planned in the act. */
@ApplicationScoped
class VoiceNotices implements WorkHandler {
    private static final String KIND = "voice-notice";

    private final NoticeChannels channels;
    private final WorkQueue queue;
    private final Reading reading;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;

    @Inject
    VoiceNotices(NoticeChannels channels, WorkQueue queue, Reading reading, Vault vault, RandomIds ids, Json json) {
        this.channels = channels;
        this.queue = queue;
        this.reading = reading;
        this.vault = vault;
        this.ids = ids;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoiceNotices() {
        this(null, null, null, null, null, null);
    }

    /** Of which voice to tell, and how. */
    record Telling(String voice, String channel) {}

    void plan(Voice voice) {
        if (voice.sealedMobile().isPresent()) {
            channels.inUse()
                    .forEach(channel -> queue.add(NewWork.of(
                            KIND, KIND + "-" + ids.next() + "-" + channel, new Telling(voice.id(), channel))));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        Telling telling = json.read(work.payload(), Telling.class);
        Optional<Reminder> reminder = reading.read(entities -> Optional.ofNullable(
                        entities.find(Voice.class, telling.voice()))
                .flatMap(voice -> mobileOf(voice)
                        .map(mobile -> new Reminder(
                                work.key(), ReminderKind.VOICE_ANSWERED, mobile, Map.of("number", voice.number())))));
        return reminder.map(each -> channels.remind(telling.channel(), telling.voice(), each))
                .orElseGet(WorkResult::done);
    }

    private Optional<String> mobileOf(Voice voice) {
        try {
            return voice.subject().flatMap(who -> voice.sealedMobile().map(kept -> vault.open(who, kept)));
        } catch (ErasedException erased) {
            return Optional.empty(); // nobody is left who could be told
        }
    }
}
