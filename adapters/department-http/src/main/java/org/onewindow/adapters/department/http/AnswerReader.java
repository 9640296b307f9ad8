package org.onewindow.adapters.department.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.DispatchAnswer;

/**
 * Understands what a department's system says to a dispatch. 2xx and 409 with a number of its own: it has the matter. 400 and 422: it
 * would not take it. Everything else, and everything that cannot be read, leaves open whether it has it, so that it is asked again.
 */
final class AnswerReader {
    private static final int LONGEST_REASON = 500;

    private final HttpSettings settings;
    private final Json json;

    AnswerReader(HttpSettings settings, Json json) {
        this.settings = settings;
        this.json = json;
    }

    DispatchAnswer read(int status, byte[] body) {
        if (status / 100 == 2 || status == 409) {
            return new DispatchAnswer.Taken(number(status, body));
        }
        if (status == 400 || status == 422) {
            return new DispatchAnswer.Refused(reasons(body));
        }
        throw unreadable("status " + status);
    }

    /** The array of keys in an answer that lists them. */
    JsonNode list(int status, byte[] body) {
        JsonNode keys =
                status == 200 ? tree(body).at(JsonPointer.compile(settings.listed())) : MissingNode.getInstance();
        if (!keys.isArray()) {
            throw unreadable("status " + status + " without a list at " + settings.listed());
        }
        return keys;
    }

    private String number(int status, byte[] body) {
        JsonNode number = tree(body).at(JsonPointer.compile(settings.number()));
        String text = number.isTextual() || number.isNumber() ? number.asText().strip() : "";
        if (text.isEmpty()) {
            throw unreadable("status " + status + " without a number at " + settings.number());
        }
        return text;
    }

    private List<String> reasons(byte[] body) {
        JsonNode told = tree(body).at(JsonPointer.compile(settings.refused()));
        List<String> reasons = new ArrayList<>();
        if (told.isArray()) {
            told.forEach(each -> reasons.add(cut(each.asText())));
        } else if (told.isTextual() && !told.asText().isBlank()) {
            reasons.add(cut(told.asText()));
        }
        return reasons.isEmpty() ? List.of("—") : reasons;
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST_REASON)
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** JSON is UTF-8 (RFC 8259); whoever guesses another encoding reads what nobody wrote. */
    private JsonNode tree(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return json.mapper().readTree(text);
        } catch (IOException e) {
            throw new DepartmentUnreachableException(settings.department() + " answered what is no JSON in UTF-8", e);
        }
    }

    private DepartmentUnreachableException unreadable(String what) {
        return new DepartmentUnreachableException(
                settings.department() + " answered: " + what, new IllegalStateException(what));
    }
}
