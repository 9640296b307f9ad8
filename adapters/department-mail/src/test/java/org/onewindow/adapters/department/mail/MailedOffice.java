package org.onewindow.adapters.department.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.adapters.testkit.department.Misbehaviour;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/** An office with a mailbox, behind real mail servers; misbehaving servers stand in for them when told to. */
final class MailedOffice implements DepartmentUnderTest {
    static final String OFFICE = "office@planning.example.org";
    static final String HALL = "hall@hall.example.org";
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final String SECRET = "a secret of at least thirty-two bytes";
    private static final String PREFIX = "onewindow.mail.hall.";
    private static final List<String> SETTINGS =
            List.of(PREFIX + "from", PREFIX + "smtp", PREFIX + "imap", PREFIX + "security", PREFIX + "password");

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private RudeMailServer rude = RudeMailServer.none();

    MailedOffice() {
        mail.start();
        mail.setUser(HALL, HALL, "pw");
        mail.setUser(OFFICE, OFFICE, "pw");
        System.setProperty(PREFIX + "from", HALL);
        System.setProperty(PREFIX + "password", "pw");
        System.setProperty(PREFIX + "security", "none");
        System.setProperty(PREFIX + "imap", "127.0.0.1:" + mail.getImap().getPort());
        System.setProperty("onewindow.department.planning.secret", SECRET);
        behave();
    }

    @Override
    public DepartmentBinding binding() {
        return new DepartmentBinding(PLANNING, MailedDepartments.KIND, Map.of("to", OFFICE, "patience", "PT3S"));
    }

    static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Received> received() {
        try {
            List<Received> all = new ArrayList<>();
            for (MimeMessage letter : mail.getReceivedMessages()) {
                if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(OFFICE)) {
                    all.add(received(letter));
                }
            }
            return all;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received received(MimeMessage letter) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        List<String> files = new ArrayList<>();
        for (int i = 1; i < parts.getCount(); i++) {
            BodyPart file = parts.getBodyPart(i);
            files.add(new String(file.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        return new Received(
                ReplyCode.in(letter.getSubject()).orElseThrow().dispatch(),
                letter.getMessageID().contains("call_off") ? Dispatch.Purpose.CALL_OFF : Dispatch.Purpose.ASK,
                letter.getSubject() + "\n" + parts.getBodyPart(0).getContent(),
                files);
    }

    @Override
    public Set<Misbehaviour> canDo() {
        return EnumSet.of(
                Misbehaviour.REFUSES,
                Misbehaviour.DOWN,
                Misbehaviour.NEVER_ANSWERS,
                Misbehaviour.DRIPS,
                Misbehaviour.CUTS_OFF,
                Misbehaviour.GARBAGE,
                Misbehaviour.FAILS);
    }

    @Override
    public void misbehave(Misbehaviour how) {
        rude.close();
        rude = RudeMailServer.that(how);
        System.setProperty(PREFIX + "smtp", "127.0.0.1:" + rude.port());
        System.clearProperty(PREFIX + "password"); // it does not ask who sends
    }

    @Override
    public void behave() {
        rude.close();
        System.setProperty(PREFIX + "smtp", "127.0.0.1:" + mail.getSmtp().getPort());
        System.setProperty(PREFIX + "password", "pw");
    }

    @Override
    public void lay(DepartmentReply reply) {
        DepartmentReply.Opinion opinion = (DepartmentReply.Opinion) reply.answer();
        answer(
                "回复: 分办 " + ReplyCode.of(PLANNING, reply.dispatch(), secret()),
                "答复：" + word(opinion.kind().name()) + "\r\n经办人: " + reply.officer() + "\r\n理由: " + opinion.grounds()
                        + "\r\n");
    }

    private static String word(String kind) {
        return switch (kind) {
            case "AGREE" -> "同意";
            case "DISAGREE" -> "不同意";
            default -> "有条件同意";
        };
    }

    @Override
    public boolean keysItsReplies() {
        return false;
    }

    @Override
    public void layPoison() {
        answer("回复: 分办", "答复: 同意\r\n经办人: 1024\r\n");
        answer("回复: " + ReplyCode.of(PLANNING, "0".repeat(32), new byte[32]), "答复: 同意\r\n经办人: 1024\r\n");
        answer("回复: " + ReplyCode.of(PLANNING, "0".repeat(32), secret()), "我们看看再说");
    }

    /** Somebody writes to the hall in the office's name. */
    void answer(String subject, String text) {
        answer(OFFICE, subject, text);
    }

    void answer(String from, String subject, String text) {
        try {
            Properties properties = new Properties();
            properties.put("mail.smtp.host", "127.0.0.1");
            properties.put("mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(HALL));
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subjects of the messages in a folder of the hall's mailbox. */
    List<String> subjectsIn(String folder) {
        try {
            Store store = mail.getImap().createStore();
            store.connect(HALL, "pw");
            Folder opened = store.getFolder(folder);
            if (!opened.exists()) {
                return List.of();
            }
            opened.open(Folder.READ_ONLY);
            List<String> subjects = new ArrayList<>();
            for (Message message : opened.getMessages()) {
                subjects.add(message.getSubject());
            }
            store.close();
            return subjects;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        rude.close();
        mail.stop();
        SETTINGS.forEach(System::clearProperty);
        System.clearProperty("onewindow.department.planning.secret");
    }
}
