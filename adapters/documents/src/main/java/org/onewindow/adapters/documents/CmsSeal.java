package org.onewindow.adapters.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** The signature inside a seal: CMS (RFC 5652) with the attributes that PAdES demands, and no others. */
final class CmsSeal {
    private CmsSeal() {}

    /**
     * Who signed.
     *
     * @param fits whether the signature is over that content
     * @param information the signature with its attributes
     */
    record Signer(X509Certificate certificate, boolean fits, SignerInformation information) {}

    /** Signs {@code content} with {@code key}, and has the signature time-stamped if the hall does that. */
    static byte[] over(InputStream content, StampKeys.Key key, SealAlgorithm algorithm, TimeStamps timeStamps)
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(algorithm.digests())
                .setSignedAttributeGenerator(attributes(key.certificate(), algorithm))
                .build(algorithm.signer(key.key()), key.certificate()));
        generator.addCertificates(new JcaCertStore(key.chain()));
        CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        Optional<AttributeTable> stamped = timeStamps.attributesFor(signer.getSignature());
        return stamped.map(attributes -> CMSSignedData.replaceSigners(
                        signed,
                        new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, attributes))))
                .orElse(signed)
                .getEncoded("DER");
    }

    /** Which certificate it is, and not the time of signing: that stands in the file, as PAdES has it. */
    private static CMSAttributeTableGenerator attributes(X509Certificate certificate, SealAlgorithm algorithm)
            throws GeneralSecurityException {
        ESSCertIDv2 itself = new ESSCertIDv2(algorithm.digestId(), algorithm.digest(certificate.getEncoded()));
        Attribute which = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {itself})));
        DefaultSignedAttributeTableGenerator usual =
                new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(which)));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    /** Who signed {@code content}, by the signature {@code cms}, which may be followed by padding. */
    static Signer signer(byte[] cms, byte[] content, SealAlgorithm algorithm)
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(cms));
        SignerInformation signer = data.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked") // the library's selector has no type of what it selects
        Collection<X509CertificateHolder> holders = data.getCertificates().getMatches(signer.getSID());
        X509Certificate certificate = algorithm.certificate(holders.iterator().next());
        return new Signer(certificate, signer.verify(algorithm.verifier(certificate)), signer);
    }

    /** How many bytes at the beginning of {@code contents} are the signature. */
    static int length(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return in.readObject().getEncoded("DER").length;
        }
    }
}
