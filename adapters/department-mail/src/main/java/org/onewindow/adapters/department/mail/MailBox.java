package org.onewindow.adapters.department.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentReply;

/**
 * The hall's mailbox, as far as it concerns one department: messages with a code that names it, and messages from its address. Everything
 * else in the mailbox is left alone.
 */
final class MailBox implements AutoCloseable {
    static final String DONE = "OneWindow-Done";
    static final String ASIDE = "OneWindow-Aside";
    private static final String INBOX = "INBOX";
    private static final int AT_ONCE = 100;

    private final MailSettings settings;
    private final byte[] secret;
    private final Json json;
    private final Store store;
    private final Folder inbox;

    private MailBox(MailSettings settings, byte[] secret, Json json, Store store, Folder inbox) {
        this.settings = settings;
        this.secret = secret;
        this.json = json;
        this.store = store;
        this.inbox = inbox;
    }

    /**
     * One message of the department.
     *
     * @param message as the mailbox has it
     * @param reply what it says; empty if it cannot be read
     * @param proven whether its code is genuine
     */
    record Letter(Message message, Optional<DepartmentReply> reply, boolean proven) {}

    static MailBox open(MailSettings settings, MailAccount account, byte[] secret, Json json)
            throws MessagingException {
        Store store =
                Session.getInstance(account.properties(settings.patience())).getStore("imap");
        store.connect(account.imap().host(), account.imap().port(), account.user(), account.password());
        try {
            Folder inbox = store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            return new MailBox(settings, secret, json, store, inbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** The department's messages, oldest first; at most 100. */
    List<Letter> letters() throws MessagingException, IOException {
        Message[] all = inbox.getMessages();
        FetchProfile envelopes = new FetchProfile();
        envelopes.add(FetchProfile.Item.ENVELOPE);
        inbox.fetch(all, envelopes);
        List<Letter> letters = new ArrayList<>();
        for (Message message : all) {
            if (letters.size() < AT_ONCE && !message.isSet(Flags.Flag.DELETED)) {
                letter(message).ifPresent(letters::add);
            }
        }
        return letters;
    }

    private Optional<Letter> letter(Message message) throws MessagingException, IOException {
        Optional<ReplyCode> code = ReplyCode.in(Objects.requireNonNullElse(message.getSubject(), ""));
        boolean ours = code.map(each -> each.department().equals(settings.department()))
                .orElseGet(() -> isFromDepartment(message));
        if (!ours) {
            return Optional.empty();
        }
        if (code.filter(each -> each.isGenuine(secret)).isEmpty()) {
            return Optional.of(new Letter(message, Optional.empty(), false));
        }
        String dispatch = code.get().dispatch();
        MailAnswer answer = MailAnswer.read(message);
        String key = "mail-" + json.digest(List.of(dispatch, answer)).substring(0, 40);
        return Optional.of(new Letter(message, answer.to(dispatch, key), true));
    }

    private boolean isFromDepartment(Message message) {
        try {
            return message.getFrom() != null
                    && Arrays.stream(message.getFrom())
                            .anyMatch(from -> from instanceof InternetAddress address
                                    && settings.to().equalsIgnoreCase(address.getAddress()));
        } catch (MessagingException e) {
            return false; // an address that cannot be read is not the department's
        }
    }

    /** Moves a message to {@code folder}. */
    void move(Message message, String folder) throws MessagingException {
        Folder target = store.getFolder(folder);
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        inbox.copyMessages(new Message[] {message}, target);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /** What was moved leaves the inbox. */
    @Override
    public void close() throws MessagingException {
        try {
            inbox.close(true);
        } finally {
            store.close();
        }
    }
}
