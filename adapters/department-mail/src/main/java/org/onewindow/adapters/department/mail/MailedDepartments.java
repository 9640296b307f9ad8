package org.onewindow.adapters.department.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;

/**
 * 邮件: sends each dispatch as a letter to an office that has no interface, and reads its answer, which must carry the letter's code. Messages
 * of the department without a genuine code, and answers that cannot be read, are moved to the folder {@code OneWindow-Aside} and stand
 * on the supervision desk. A person at the department types: what goes this way counts as typed twice.
 *
 * <p>A dispatch counts as taken when the hall's mail server has it.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes. Mail servers cannot be interrupted, so each is talked to on a thread of its
 * own, which ends with the servers' patience.
 */
@ApplicationScoped
class MailedDepartments implements DepartmentAdapter {
    static final String KIND = "mail";

    private final Json json;
    private final DepartmentSecrets secrets;
    private final DepartmentReplies replies;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "onewindow-mail");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    MailedDepartments(Json json, DepartmentSecrets secrets, DepartmentReplies replies, Clock clock) {
        this.json = json;
        this.secrets = secrets;
        this.replies = replies;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MailedDepartments() {
        this(null, null, null, null);
    }

    /** Work on the open mailbox. */
    private interface InBox<R> {
        R run(MailBox box) throws MessagingException, IOException;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean typedAgain(DepartmentBinding binding) {
        return true;
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        return MailSettings.problems(binding, secrets);
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        MailSettings settings = MailSettings.of(binding, secrets);
        MailAccount account = account(settings);
        return patiently(settings, () -> {
            Session session = Session.getInstance(account.properties(settings.patience()));
            MimeMessage letter =
                    new MailLetter(settings, clock).write(dispatch, files, session, account.from(), secret(settings));
            try {
                deliver(letter, session, account);
                return new DispatchAnswer.Taken("MAIL-" + dispatch.key().substring(0, 12));
            } catch (SendFailedException e) {
                if (e.getInvalidAddresses() == null || e.getInvalidAddresses().length == 0) {
                    throw e;
                }
                return new DispatchAnswer.Refused(List.of("the mail server does not know the address "
                        + settings.to() + ": "
                        + Objects.requireNonNullElse(e.getNextException(), e)
                                .getClass()
                                .getSimpleName()));
            }
        });
    }

    private static void deliver(MimeMessage letter, Session session, MailAccount account) throws MessagingException {
        if (account.password().isEmpty()) {
            Transport.send(letter);
        } else {
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(account.smtp().host(), account.smtp().port(), account.user(), account.password());
                transport.sendMessage(letter, letter.getAllRecipients());
            }
        }
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public List<DepartmentReply> collect(DepartmentBinding binding) {
        MailSettings settings = MailSettings.of(binding, secrets);
        return in(settings, box -> {
            List<DepartmentReply> found = new ArrayList<>();
            for (MailBox.Letter letter : box.letters()) {
                if (letter.reply().isPresent()) {
                    found.add(letter.reply().get());
                } else {
                    putAside(letter, box, settings);
                }
            }
            return found.stream().distinct().toList();
        });
    }

    private void putAside(MailBox.Letter letter, MailBox box, MailSettings settings) throws MessagingException {
        String[] ids = letter.message().getHeader("Message-ID");
        replies.keepAside(new StrayMessage(
                settings.department(),
                MailBox.ASIDE + " " + (ids == null ? "" : ids[0]),
                letter.proven()
                        ? Finding.error(DispatchCodes.UNREADABLE, "", "答复, 经办人, 理由")
                        : Finding.error(DispatchCodes.UNPROVEN, "")));
        box.move(letter.message(), MailBox.ASIDE);
    }

    @Override
    public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        in(MailSettings.of(binding, secrets), box -> {
            for (MailBox.Letter letter : box.letters()) {
                if (letter.reply().equals(Optional.of(reply))) {
                    box.move(letter.message(), MailBox.DONE);
                }
            }
            return reply;
        });
    }

    private <R> R in(MailSettings settings, InBox<R> work) {
        MailAccount account = account(settings);
        byte[] secret = secret(settings);
        return patiently(settings, () -> {
            try (MailBox box = MailBox.open(settings, account, secret, json)) {
                return work.run(box);
            }
        });
    }

    private static MailAccount account(MailSettings settings) {
        return settings.account()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the mail account for department " + settings.department() + " is not configured"));
    }

    private static byte[] secret(MailSettings settings) {
        return settings.secret()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no secret is configured for department " + settings.department()));
    }

    private <R> R patiently(MailSettings settings, Callable<R> work) {
        Duration patience = settings.patience();
        Future<R> done = threads.submit(work);
        try {
            return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(settings, e);
        } catch (TimeoutException e) {
            throw unreachable(settings, e);
        } catch (ExecutionException e) {
            throw unreachable(settings, Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            done.cancel(true);
        }
    }

    private static DepartmentUnreachableException unreachable(MailSettings settings, Throwable cause) {
        return new DepartmentUnreachableException(
                "no mail to or from " + settings.department() + ": "
                        + cause.getClass().getSimpleName(),
                cause);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
