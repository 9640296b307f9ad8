package org.onewindow.adapters.department.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentReply;

/**
 * What a person of the department wrote: three lines that begin with 答复, 经办人 and 理由. What is quoted of the letter is not read.
 *
 * @param answer opinion or decision, as far as it can be read
 * @param officer who answers
 * @param grounds what it rests on; may go over several lines
 */
record MailAnswer(Optional<DepartmentReply.Answer> answer, String officer, String grounds) {
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final Map<String, OpinionKind> OPINIONS = Map.of(
            "同意", OpinionKind.AGREE,
            "agree", OpinionKind.AGREE,
            "有条件同意", OpinionKind.AGREE_ON_CONDITIONS,
            "agree on conditions", OpinionKind.AGREE_ON_CONDITIONS,
            "不同意", OpinionKind.DISAGREE,
            "disagree", OpinionKind.DISAGREE);
    private static final Map<String, DecisionKind> DECISIONS = Map.of(
            "准予许可", DecisionKind.GRANTED,
            "granted", DecisionKind.GRANTED,
            "不予许可", DecisionKind.REFUSED,
            "refused", DecisionKind.REFUSED);
    private static final List<String> ANSWER = List.of("答复", "answer");
    private static final List<String> OFFICER = List.of("经办人", "officer");
    private static final List<String> GROUNDS = List.of("理由", "grounds");

    /** Reads the first text of {@code message}. */
    static MailAnswer read(Part message) throws MessagingException, IOException {
        List<String> lines = ownLines(textOf(message).orElse(""));
        String word = "";
        String officer = "";
        List<String> grounds = new ArrayList<>();
        boolean inGrounds = false;
        for (String line : lines) {
            Optional<String> said = after(ANSWER, line).filter(text -> isAnswer(text));
            if (said.isPresent()) {
                word = word.isEmpty() ? said.get() : word;
                inGrounds = false;
            } else if (after(OFFICER, line).isPresent()) {
                officer = officer.isEmpty() ? after(OFFICER, line).get() : officer;
                inGrounds = false;
            } else if (after(GROUNDS, line).isPresent() && grounds.isEmpty()) {
                grounds.add(after(GROUNDS, line).get());
                inGrounds = true;
            } else if (inGrounds && !line.isBlank()) {
                grounds.add(line.strip());
            } else {
                inGrounds = false;
            }
        }
        String why = String.join("\n", grounds).strip();
        return new MailAnswer(answer(word.toLowerCase(Locale.ROOT), why), officer, why);
    }

    /** The reply to {@code dispatch}, under a key that is the same for the same words; empty if it cannot be read. */
    Optional<DepartmentReply> to(String dispatch, String key) {
        boolean fits = DepartmentReply.OFFICER.matcher(officer).matches()
                && grounds.length() <= DepartmentReply.LONGEST_GROUNDS;
        return answer.filter(each -> fits).map(each -> new DepartmentReply(dispatch, key, officer, each));
    }

    private static Optional<DepartmentReply.Answer> answer(String word, String grounds) {
        if (grounds.length() > DepartmentReply.LONGEST_GROUNDS) {
            return Optional.empty();
        }
        return OPINIONS.containsKey(word)
                ? Optional.of(new DepartmentReply.Opinion(OPINIONS.get(word), grounds))
                : Optional.ofNullable(DECISIONS.get(word)).map(kind -> new DepartmentReply.Decision(kind, grounds));
    }

    private static boolean isAnswer(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return OPINIONS.containsKey(word) || DECISIONS.containsKey(word);
    }

    private static Optional<String> after(List<String> names, String line) {
        for (String name : names) {
            String text = line.strip();
            if (text.length() > name.length()
                    && text.substring(0, name.length()).equalsIgnoreCase(name)
                    && ":：".indexOf(text.charAt(name.length())) >= 0) {
                return Optional.of(text.substring(name.length() + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** Without what is quoted: lines that begin with {@code >}, and everything after a line that says where the quotation begins. */
    private static List<String> ownLines(String text) {
        List<String> own = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith("-----") || stripped.startsWith("________")) {
                break;
            }
            if (!stripped.startsWith(">")) {
                own.add(line);
            }
        }
        return own;
    }

    private static Optional<String> textOf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            try (InputStream content = part.getInputStream()) {
                return Optional.of(new String(content.readNBytes(LONGEST_TEXT), charsetOf(part)));
            }
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                Optional<String> text = textOf(each);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static Charset charsetOf(Part part) throws MessagingException {
        String named = new ContentType(part.getContentType()).getParameter("charset");
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // what cannot be read then is no answer, and is kept aside
        }
    }
}
