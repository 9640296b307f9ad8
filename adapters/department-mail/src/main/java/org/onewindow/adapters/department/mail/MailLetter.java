package org.onewindow.adapters.department.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchedFiles;

/** Writes the letter of one dispatch: what is asked, the case in words, and how to answer. */
final class MailLetter {
    private static final String[] OPINION = {"同意 / 有条件同意 / 不同意", "agree / agree on conditions / disagree"};
    private static final String[] DECISION = {"准予许可 / 不予许可", "granted / refused"};

    private final MailSettings settings;
    private final Clock clock;

    MailLetter(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A message whose identifier is the same on every try, so that mail programs take a repetition for what it is. */
    private static final class Stable extends MimeMessage {
        private final String id;

        Stable(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    MimeMessage write(Dispatch dispatch, DispatchedFiles files, Session session, String from, byte[] secret)
            throws MessagingException, IOException {
        String code =
                ReplyCode.of(dispatch.department(), dispatch.key(), secret).toString();
        MimeMessage message = new Stable(
                session,
                "<" + dispatch.key() + "." + dispatch.purpose().name().toLowerCase(Locale.ROOT) + "@onewindow>");
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to()));
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        String number =
                dispatch.application().number().map(ApplicationNumber::value).orElse("");
        boolean off = dispatch.purpose() == Dispatch.Purpose.CALL_OFF;
        message.setSubject(
                (off ? "无需答复 " : "分办 ") + dispatch.stepName().zh() + " " + number + " " + code,
                StandardCharsets.UTF_8.name());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(off ? calledOff(number) : asked(dispatch, number, code), StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart(text);
        if (!off && settings.files()) {
            for (SubmittedMaterial material : dispatch.application().materials()) {
                if (material.content().isPresent()) {
                    parts.addBodyPart(enclosure(material, files));
                }
            }
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart enclosure(SubmittedMaterial material, DispatchedFiles files)
            throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream content = files.open(material)) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
        }
        part.setFileName(material.requirement());
        return part;
    }

    private static String calledOff(String number) {
        return "办件 " + number + " 已不需要贵单位答复。\nNo answer is needed any more on " + number + ".\n";
    }

    private static String asked(Dispatch dispatch, String number, String code) {
        StringBuilder text = new StringBuilder();
        line(text, "办件编号 / number", number);
        line(text, "事项 / item", dispatch.application().item().id());
        line(text, "环节 / step", dispatch.stepName().zh() + " (" + dispatch.step() + ")");
        line(text, "申请人 / applicant", dispatch.applicant().name());
        line(
                text,
                "答复期限 / due",
                dispatch.due().atZone(HallTime.ZONE).toLocalDateTime().toString());
        text.append("\n申请表 / form\n");
        for (Map.Entry<String, Object> field :
                new TreeMap<>(dispatch.application().formData()).entrySet()) {
            line(text, field.getKey(), String.valueOf(field.getValue()));
        }
        String[] answers = dispatch.wanted() == Dispatch.Wanted.DECISION ? DECISION : OPINION;
        text.append("\n请直接回复本邮件，保留主题中的编号，并在最前面填写三行：\n")
                .append("Please answer this mail, keep the code in its subject, and begin with three lines:\n\n");
        line(text, "答复", answers[0] + " (" + answers[1] + ")");
        line(text, "经办人", "工号 / staff number");
        line(text, "理由", "…");
        return text.append("\n编号 / code: ").append(code).append('\n').toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
