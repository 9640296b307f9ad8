package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.TimeStampAuthority;

/**
 * A time-stamp authority that is asked over HTTP (RFC 3161, section 3.4).
 *
 * <p><b>Settings.</b> {@code onewindow.timestamp.url} is its address; {@code onewindow.timestamp.certificates} a file of PEM certificates,
 * its own or those of whoever issued its own: what nobody in it vouches for is no time stamp. {@code onewindow.timestamp.time-limit} (default
 * {@code PT10S}) is how long an answer may take.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class HttpTimeStamps implements TimeStampAuthority {
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final int HEXADECIMAL = 16;

    private final RandomIds ids;
    private final HttpClient http;
    private final Optional<URI> address;
    private final Optional<Path> certificates;
    private final Duration limit;

    @Inject
    HttpTimeStamps(RandomIds ids) {
        this(ids, ConfigProvider.getConfig());
    }

    HttpTimeStamps(RandomIds ids, Config config) {
        this.ids = ids;
        this.address = config.getOptionalValue("onewindow.timestamp.url", URI.class);
        this.certificates = config.getOptionalValue("onewindow.timestamp.certificates", Path.class);
        this.limit = config.getOptionalValue("onewindow.timestamp.time-limit", Duration.class)
                .orElse(Duration.ofSeconds(10));
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HttpTimeStamps() {
        this.ids = null;
        this.http = null;
        this.address = Optional.empty();
        this.certificates = Optional.empty();
        this.limit = Duration.ZERO;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        URI where = address.orElseThrow(
                () -> new SealUnavailableException("onewindow.timestamp.url names no time-stamp authority", null));
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        try {
            TimeStampRequest request =
                    asking.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(ids.next(), HEXADECIMAL));
            TimeStampResponse response = new TimeStampResponse(post(where, request.getEncoded()));
            // Status granted, the digest that was sent, the number that was sent: or else an exception.
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new SealUnavailableException("the time-stamp authority refused: " + response.getStatus(), null);
            }
            X509CertificateHolder signer = TimeStamps.signerOf(token);
            token.validate(
                    SealAlgorithm.sha256().verifier(SealAlgorithm.sha256().certificate(signer)));
            if (!vouchesFor(signer.getEncoded())) {
                throw new SealUnavailableException(
                        "nobody in onewindow.timestamp.certificates vouches for the time stamp", null);
            }
            return token.getEncoded();
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new SealUnavailableException("the time-stamp authority gives no time stamp", e);
        }
    }

    private byte[] post(URI where, byte[] request) throws IOException {
        HttpRequest asking = HttpRequest.newBuilder(where)
                .timeout(limit)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(asking, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] answer = body.readNBytes(LARGEST_ANSWER + 1);
                if (response.statusCode() != OK || answer.length > LARGEST_ANSWER) {
                    throw new IOException("status " + response.statusCode() + ", " + answer.length + " bytes");
                }
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public boolean vouchesFor(byte[] certificate) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509Certificate signer =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate));
            return trusted(factory).stream().anyMatch(each -> each.equals(signer) || hasIssued(each, signer));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private Collection<? extends Certificate> trusted(CertificateFactory factory)
            throws IOException, GeneralSecurityException {
        Path file = certificates.orElseThrow(() -> new IOException("onewindow.timestamp.certificates is not set"));
        try (InputStream content = Files.newInputStream(file)) {
            return factory.generateCertificates(content);
        }
    }

    private static boolean hasIssued(Certificate authority, X509Certificate signer) {
        try {
            signer.verify(authority.getPublicKey());
            return authority instanceof X509Certificate issuer && issuer.getBasicConstraints() >= 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
