package org.onewindow.adapters.outbound;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.MessageSignature;

/**
 * Who signs requests, and with what.
 *
 * @param keyId by which name the other side knows the secret
 * @param secret at least 32 bytes that both sides know
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and its secret never printed
public record Signer(String keyId, byte[] secret) {
    /**
     * Adds the signature to {@code request}.
     *
     * @param digest value of {@code Content-Digest} for its body
     */
    public void sign(HttpRequest.Builder request, String method, URI address, String digest, Instant now) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        MessageSignature.Headers signed =
                MessageSignature.sign(new MessageSignature.Message(method, path, digest), keyId, secret, now);
        request.header(ContentDigest.HEADER, digest)
                .header(MessageSignature.INPUT, signed.input())
                .header(MessageSignature.SIGNATURE, signed.signature());
    }

    @Override
    public String toString() {
        return "Signer[" + keyId + "]";
    }
}
