package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.TimeStampAuthority;

/**
 * Has seals time-stamped by the authority that the hall names: the token (RFC 3161) becomes an attribute of the signature that the
 * signature does not cover, as PAdES baseline B-T has it.
 *
 * <p><b>Setting.</b> {@code onewindow.timestamp.kind}: {@code none} unless said otherwise.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class TimeStamps {
    private static final String NONE = "none";

    private final PluginBoundary boundary;
    private final String kind;

    @Inject
    TimeStamps(PluginBoundary boundary) {
        this(
                boundary,
                ConfigProvider.getConfig()
                        .getOptionalValue("onewindow.timestamp.kind", String.class)
                        .orElse(NONE));
    }

    TimeStamps(PluginBoundary boundary, String kind) {
        this.boundary = boundary;
        this.kind = kind;
    }

    /** Stamps nothing. */
    static TimeStamps none() {
        return new TimeStamps();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TimeStamps() {
        this(null, NONE);
    }

    /**
     * What is to be added to a signature.
     *
     * @param signature the bytes that were signed with the key
     * @return the attributes that the signature does not cover; none if this hall has no seal time-stamped
     * @throws SealUnavailableException if there is no token now
     */
    Optional<AttributeTable> attributesFor(byte[] signature) {
        if (kind.equals(NONE)) {
            return Optional.empty();
        }
        byte[] digest = sha256(signature);
        PluginAnswer<byte[]> answer =
                boundary.call(TimeStampAuthority.class, kind, "seal", authority -> authority.stamp(digest));
        if (!(answer instanceof PluginAnswer.Answered<byte[]> stamped)) {
            throw new SealUnavailableException(
                    answer instanceof PluginAnswer.Unable<byte[]> unable
                            ? "no time stamp: " + unable.cause().getMessage()
                            : "no time stamp from " + kind,
                    null);
        }
        try {
            return Optional.of(new AttributeTable(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(stamped.value())))));
        } catch (IOException e) {
            throw new SealUnavailableException("the time stamp of " + kind + " cannot be read", e);
        }
    }

    /**
     * What the time stamp of {@code signer} says.
     *
     * @param fits whether it is what it claims to be; true where there is none
     * @param stamp what it says; absent if there is none
     */
    record Told(boolean fits, Optional<SealCheck.TimeStamp> stamp) {
        private static final Told NOTHING = new Told(true, Optional.empty());
        private static final Told UNFIT = new Told(false, Optional.empty());
    }

    /**
     * Reads the time stamp on a signature. One that is not over that signature is unfit; one that the hall's authority of today does not
     * vouch for tells nothing.
     */
    Told of(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute attribute =
                unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Told.NOTHING;
        }
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(
                    attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
            X509CertificateHolder holder = signerOf(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
            boolean over =
                    Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), sha256(signer.getSignature()));
            if (!over) {
                return Told.UNFIT;
            }
            return isVouchedFor(holder.getEncoded())
                    ? new Told(
                            true,
                            Optional.of(new SealCheck.TimeStamp(
                                    nameIn(holder),
                                    token.getTimeStampInfo().getGenTime().toInstant())))
                    : Told.NOTHING;
        } catch (IOException
                | CertificateException
                | CMSException
                | OperatorCreationException
                | TSPException
                | RuntimeException e) {
            // Whatever a broken token breaks, the answer is that it is broken.
            return Told.UNFIT;
        }
    }

    /** The certificate that a token carries of whoever signed it. */
    static X509CertificateHolder signerOf(TimeStampToken token) {
        @SuppressWarnings("unchecked") // the library's selector has no type of what it selects
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        return found.iterator().next();
    }

    private boolean isVouchedFor(byte[] certificate) {
        return !kind.equals(NONE)
                && boundary.call(
                                TimeStampAuthority.class, kind, "check", authority -> authority.vouchesFor(certificate))
                        instanceof PluginAnswer.Answered<Boolean> answered
                && answered.value();
    }

    private static String nameIn(X509CertificateHolder holder) {
        return IETFUtils.valueToString(
                holder.getSubject().getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
