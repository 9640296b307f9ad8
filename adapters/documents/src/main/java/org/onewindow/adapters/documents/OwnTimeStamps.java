package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.TimeStampAuthority;

/**
 * A time-stamp authority of the hall's own: its time stamps are as RFC 3161 has them and show every change, but say no more than the hall
 * itself does, since it is the hall's key and clock. For trying out, and for tests.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class OwnTimeStamps implements TimeStampAuthority {
    private static final String NAME = "onewindow-time-stamps";
    private static final int HEXADECIMAL = 16;
    /** Under no policy that anybody has published: an identifier made of a random UUID, as ITU-T X.667 lets everybody make one. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.211479637152345768903244115763210987654");

    private final StampKeys keys;
    private final RandomIds ids;
    private final Clock clock;

    @Inject
    OwnTimeStamps(Vault vault, RandomIds ids, Clock clock) {
        this(
                StampKeys.ofTheHall(
                        () -> HexFormat.of().formatHex(vault.mac("time-stamp-store", "password")),
                        ids,
                        clock,
                        ConfigProvider.getConfig(),
                        SealAlgorithm.sha256(),
                        "demo-time-stamps"),
                ids,
                clock);
    }

    OwnTimeStamps(StampKeys keys, RandomIds ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OwnTimeStamps() {
        this.keys = null;
        this.ids = null;
        this.clock = null;
    }

    @Override
    public String kind() {
        return "own";
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        StampKeys.Key key = keys.of(
                NAME,
                () -> new StampKeys.Subject(
                        new X500NameBuilder(BCStyle.INSTANCE)
                                .addRDN(BCStyle.CN, "OneWindow 大厅自备时间戳")
                                .build(),
                        true));
        try {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(SealAlgorithm.sha256().digests())
                            .build(SealAlgorithm.sha256().signer(key.key()), key.certificate()),
                    SealAlgorithm.sha256().digests().get(SealAlgorithm.sha256().digestId()),
                    POLICY);
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, sha256);
            return generator
                    .generate(request, new BigInteger(ids.next(), HEXADECIMAL), Date.from(clock.instant()))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new SealUnavailableException("the hall's own time stamps cannot be made", e);
        }
    }

    @Override
    public boolean vouchesFor(byte[] certificate) {
        try {
            return keys.knows((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
