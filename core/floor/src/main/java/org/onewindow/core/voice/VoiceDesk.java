package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/**
 * 投诉、咨询、表扬与差评整改: raised, assigned, answered, closed within a limit, and questions published with their answers (R3.6, R6.2).
 *
 * <p>Nobody answers or closes a matter about himself or herself, and nobody closes what he or she answered, but for questions, which their
 * answer closes.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts follow one another.
 */
@ApplicationScoped
public class VoiceDesk {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final int MOST_WORDS = 2000;
    private static final int LONGEST_ITEM = 100;
    private static final int MOST_OPEN = 5;
    private static final Set<Role> LEADS = EnumSet.of(Role.COUNTER_LEAD, Role.SUPERVISOR, Role.HALL_ADMINISTRATION);
    private static final Set<VoiceState> UNANSWERED = EnumSet.of(VoiceState.OPEN, VoiceState.ASSIGNED);
    private static final Set<VoiceState> ANSWERED = EnumSet.of(VoiceState.ANSWERED);
    private static final Set<VoiceState> WITH_ANSWER = EnumSet.of(VoiceState.ANSWERED, VoiceState.CLOSED);

    private final VoiceActs acts;
    private final VoiceNotices notices;
    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final Vault vault;
    private final CurrentAct current;
    private final RandomIds ids;

    @Inject
    VoiceDesk(
            VoiceActs acts,
            VoiceNotices notices,
            PublishedDefinitions definitions,
            EntityManager entities,
            Vault vault,
            CurrentAct current,
            RandomIds ids) {
        this.acts = acts;
        this.notices = notices;
        this.definitions = definitions;
        this.entities = entities;
        this.vault = vault;
        this.current = current;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoiceDesk() {
        this(null, null, null, null, null, null, null);
    }

    /** 提出: an applicant complains, asks or praises; the hall's people note it for whoever calls or stands before them. */
    @Act(
            name = ActName.RAISE_VOICE,
            roles = {Role.APPLICANT, Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<VoiceReceipt> raise(VoiceCommands.Raise command) {
        return acts.recorded((book, month) -> {
            Optional<SubjectId> who = acts.applicant();
            String words = command.words().strip();
            List<Finding> against = new ArrayList<>(againstWords(words, "/words"));
            if (!command.kind().isRaised()) {
                against.add(Finding.error(VoiceCodes.BEGUN_BY_THE_HALL, "/kind"));
            }
            Optional<String> mobile = command.mobile().map(String::strip).filter(text -> !text.isEmpty());
            if (mobile.filter(text -> !TELEPHONE.matcher(text).matches()).isPresent()) {
                against.add(Finding.error(VoiceCodes.NOT_A_TELEPHONE, "/mobile"));
            } else if (mobile.isPresent() && who.isEmpty()) {
                against.add(Finding.error(VoiceCodes.TELEPHONE_OF_NOBODY, "/mobile"));
            }
            Optional<String> item = command.item().map(String::strip).filter(id -> !id.isEmpty());
            if (item.filter(id -> id.length() > LONGEST_ITEM).isPresent()) {
                against.add(Finding.error(VoiceCodes.WORDS_TOO_LONG, "/item", Integer.toString(LONGEST_ITEM)));
            }
            if (who.filter(subject -> open(subject, book) >= MOST_OPEN).isPresent()) {
                against.add(Finding.error(VoiceCodes.TOO_MANY_OPEN, "", Integer.toString(MOST_OPEN)));
            }
            if (!against.isEmpty()) {
                return acts.refused(Refusal.Kind.INVALID, against);
            }
            Voice voice =
                    new Voice(ids.next(), book.nextNumber(command.kind()), command.kind(), book.kept(who, words), who);
            voice.raised(book.now(), book.today(), acts.dueOn(command.kind(), book.today()), item);
            who.ifPresent(subject -> mobile.ifPresent(text -> voice.tells(vault.seal(subject, text))));
            entities.persist(voice);
            book.changed(voice, month);
            return Outcome.done(voice.receipt(book.today()));
        });
    }

    private static long open(SubjectId who, VoiceBook book) {
        return book.voicesOf(who).stream()
                .filter(each -> each.kind().isRaised() && UNANSWERED.contains(each.state()))
                .count();
    }

    private static List<Finding> againstWords(String words, String subject) {
        if (words.isEmpty()) {
            return List.of(Finding.error(VoiceCodes.WORDS_NEEDED, subject));
        }
        return words.length() > MOST_WORDS
                ? List.of(Finding.error(VoiceCodes.WORDS_TOO_LONG, subject, Integer.toString(MOST_WORDS)))
                : List.of();
    }

    /** 转办: says who is to answer; never somebody whom the matter is about. */
    @Act(
            name = ActName.ASSIGN_VOICE,
            roles = {Role.COUNTER_LEAD, Role.SUPERVISOR, Role.HALL_ADMINISTRATION})
    public Outcome<VoiceReceipt> assign(VoiceCommands.Assign command) {
        return on(command.voice(), UNANSWERED, (voice, in) -> {
            Optional<StaffId> to = definitions
                    .hall()
                    .flatMap(hall -> hall.staff().stream()
                            .filter(member -> member.id().value().equals(command.staff()))
                            .map(member -> member.id())
                            .findFirst());
            if (to.isEmpty()) {
                return Optional.of(Finding.error(VoiceCodes.NOBODY_OF_THE_HALL, "/staff", command.staff()));
            }
            if (voice.isAbout(to.get())) {
                return Optional.of(Finding.error(VoiceCodes.IS_ABOUT_THEM, "/staff"));
            }
            voice.assign(to.get());
            return Optional.empty();
        });
    }

    /** 答复: whoever it was given to answers, or who may give it. */
    @Act(
            name = ActName.ANSWER_VOICE,
            roles = {
                Role.GUIDE,
                Role.RECEPTION_CLERK,
                Role.DEPARTMENT_APPROVER,
                Role.MIDDLE_OFFICE_SPECIALIST,
                Role.ISSUER,
                Role.CASHIER,
                Role.TRANSFER_CLERK,
                Role.COUNTER_LEAD,
                Role.SUPERVISOR,
                Role.HALL_ADMINISTRATION
            })
    public Outcome<VoiceReceipt> answer(VoiceCommands.Answer command) {
        String answer = command.answer().strip();
        List<Finding> wrong = againstWords(answer, "/answer");
        if (!wrong.isEmpty()) {
            return acts.refused(Refusal.Kind.INVALID, wrong);
        }
        return on(command.voice(), UNANSWERED, (voice, in) -> {
            StaffId by = in.by();
            boolean leads = current.get().caller().roles().stream().anyMatch(LEADS::contains);
            if (!leads && !voice.assignee().equals(Optional.of(by.value()))) {
                return Optional.of(Finding.error(VoiceCodes.NOT_THE_ASSIGNEE, ""));
            }
            voice.answer(answer, by);
            if (voice.kind().isClosedByItsAnswer()) {
                voice.close(in.book().today());
            }
            notices.plan(voice);
            return Optional.empty();
        });
    }

    /** 办结: another person than the one who answered has looked at it. */
    @Act(
            name = ActName.CLOSE_VOICE,
            roles = {Role.COUNTER_LEAD, Role.SUPERVISOR, Role.HALL_ADMINISTRATION})
    public Outcome<VoiceReceipt> close(VoiceCommands.Close command) {
        return on(command.voice(), ANSWERED, (voice, in) -> {
            if (voice.answeredBy().equals(Optional.of(in.by().value()))) {
                return Optional.of(Finding.error(VoiceCodes.CLOSES_OWN_ANSWER, ""));
            }
            voice.close(in.book().today());
            return Optional.empty();
        });
    }

    /** 公开问答: everybody may read a question and its answer, in words that tell nothing of who asked. */
    @Act(
            name = ActName.PUBLISH_ANSWER,
            roles = {Role.COUNTER_LEAD, Role.HALL_ADMINISTRATION})
    public Outcome<VoiceReceipt> publish(VoiceCommands.Publish command) {
        String question = command.question().strip();
        String answer = command.answer().strip();
        List<Finding> wrong = new ArrayList<>(againstWords(question, "/question"));
        wrong.addAll(againstWords(answer, "/answer"));
        if (!wrong.isEmpty()) {
            return acts.refused(Refusal.Kind.INVALID, wrong);
        }
        return on(command.voice(), WITH_ANSWER, (voice, in) -> {
            if (voice.kind() != VoiceKind.CONSULTATION) {
                return Optional.of(Finding.error(VoiceCodes.ONLY_CONSULTATIONS, ""));
            }
            voice.publish(question, answer, in.book().today());
            return Optional.empty();
        });
    }

    /** Who acts, and in which book. */
    private record In(StaffId by, VoiceBook book) {}

    /** Changes a voice unless something stands against it; the same is answered for one that is not there and one about the caller. */
    private Outcome<VoiceReceipt> on(
            String id, Set<VoiceState> states, BiFunction<Voice, In, Optional<Finding>> change) {
        if (!(current.get().caller() instanceof Caller.Staff staff)) {
            return acts.refused(Refusal.Kind.FORBIDDEN, List.of(Finding.error(VoiceCodes.NOT_OF_THE_HALL, "")));
        }
        return acts.recorded((book, month) -> {
            Optional<Voice> found = book.voice(id).filter(voice -> !voice.isAbout(staff.id()));
            if (found.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(VoiceCodes.UNKNOWN_VOICE, "/voice")));
            }
            Voice voice = found.get();
            if (!states.contains(voice.state())) {
                return acts.refused(
                        Refusal.Kind.NOT_POSSIBLE_NOW,
                        List.of(Finding.error(VoiceCodes.NOT_IN_THAT_STATE, "/voice", voice.number())));
            }
            Optional<Finding> against = change.apply(voice, new In(staff.id(), book));
            if (against.isPresent()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, List.of(against.get()));
            }
            book.changed(voice, month);
            return Outcome.done(voice.receipt(book.today()));
        });
    }
}
