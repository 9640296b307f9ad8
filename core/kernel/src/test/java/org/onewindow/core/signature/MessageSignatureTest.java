package org.onewindow.core.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.signature.MessageSignature.Headers;
import org.onewindow.core.signature.MessageSignature.Message;

class MessageSignatureTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final byte[] SECRET = "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    private static final Message MESSAGE =
            new Message("POST", "/api/v1/department-replies", ContentDigest.of("{}".getBytes(StandardCharsets.UTF_8)));
    private static final Headers SIGNED = MessageSignature.sign(MESSAGE, "planning", SECRET, NOW);

    @Test
    void what_was_signed_verifies_and_names_its_signer() {
        assertThat(MessageSignature.verifies(SIGNED, MESSAGE, SECRET, NOW)).isTrue();
        assertThat(MessageSignature.keyIdOf(SIGNED)).contains("planning");
    }

    @Test
    void nothing_else_verifies() {
        byte[] other = "another secret of thirty-two bytes!!!".getBytes(StandardCharsets.UTF_8);
        String digest = MESSAGE.contentDigest();
        assertThat(MessageSignature.verifies(SIGNED, MESSAGE, other, NOW)).isFalse();
        assertThat(MessageSignature.verifies(SIGNED, new Message("PUT", MESSAGE.path(), digest), SECRET, NOW))
                .isFalse();
        assertThat(MessageSignature.verifies(SIGNED, new Message("POST", "/api/v1/files", digest), SECRET, NOW))
                .isFalse();
        assertThat(MessageSignature.verifies(
                        SIGNED,
                        new Message("POST", MESSAGE.path(), ContentDigest.of("[]".getBytes(StandardCharsets.UTF_8))),
                        SECRET,
                        NOW))
                .isFalse();
    }

    @Test
    void a_changed_signer_or_moment_does_not_verify() {
        Headers renamed = new Headers(SIGNED.input().replace("planning", "land"), SIGNED.signature());
        Headers moved = new Headers(
                SIGNED.input().replace("created=" + NOW.getEpochSecond(), "created=" + (NOW.getEpochSecond() + 1)),
                SIGNED.signature());
        assertThat(MessageSignature.verifies(renamed, MESSAGE, SECRET, NOW)).isFalse();
        assertThat(MessageSignature.verifies(moved, MESSAGE, SECRET, NOW)).isFalse();
    }

    @Test
    void a_signature_ends_after_five_minutes_and_does_not_begin_five_minutes_early() {
        Duration within = MessageSignature.TOLERANCE;
        assertThat(MessageSignature.verifies(SIGNED, MESSAGE, SECRET, NOW.plus(within)))
                .isTrue();
        assertThat(MessageSignature.verifies(
                        SIGNED, MESSAGE, SECRET, NOW.plus(within).plusSeconds(1)))
                .isFalse();
        assertThat(MessageSignature.verifies(
                        SIGNED, MESSAGE, SECRET, NOW.minus(within).minusSeconds(1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ow", "ow=()", "ow=::", "ow=:AAAA:", "\u0000", "sig1=(\"@method\");created=1"})
    void headers_of_another_shape_verify_nothing(String text) {
        assertThat(MessageSignature.verifies(new Headers(text, text), MESSAGE, SECRET, NOW))
                .isFalse();
        assertThat(MessageSignature.keyIdOf(new Headers(text, text))).isEmpty();
    }
}
