package org.onewindow.adapters.documents;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * With which algorithms a stamp seals, and who computes them: the JDK knows none of the national ones, and theirs come from Bouncy
 * Castle, which is asked here by name and never registered for the whole process.
 *
 * <p><b>Threads.</b> Immutable.
 */
final class SealAlgorithm {
    private final String curve;
    private final String signature;
    private final String digest;
    private final ASN1ObjectIdentifier digestId;
    private final @Nullable Provider provider;

    private SealAlgorithm(
            String curve, String signature, String digest, ASN1ObjectIdentifier digestId, @Nullable Provider provider) {
        this.curve = curve;
        this.signature = signature;
        this.digest = digest;
        this.digestId = digestId;
        this.provider = provider;
    }

    /** SHA-256 with the key's own algorithm; keys made here are on P-256. */
    static SealAlgorithm sha256() {
        return new SealAlgorithm("secp256r1", "", "SHA-256", NISTObjectIdentifiers.id_sha256, null);
    }

    /** 国密: SM3 with SM2 (GB/T 32905, GB/T 32918). */
    static SealAlgorithm sm3() {
        return new SealAlgorithm("sm2p256v1", "SM3withSM2", "SM3", GMObjectIdentifiers.sm3, new BouncyCastleProvider());
    }

    AlgorithmIdentifier digestId() {
        return new AlgorithmIdentifier(digestId);
    }

    byte[] digest(byte[] content) throws GeneralSecurityException {
        return (provider == null ? MessageDigest.getInstance(digest) : MessageDigest.getInstance(digest, provider))
                .digest(content);
    }

    KeyStore keyStore() throws GeneralSecurityException {
        return provider == null ? KeyStore.getInstance("PKCS12") : KeyStore.getInstance("PKCS12", provider);
    }

    KeyPairGenerator keys() throws GeneralSecurityException {
        KeyPairGenerator generator =
                provider == null ? KeyPairGenerator.getInstance("EC") : KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec(curve));
        return generator;
    }

    ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(signatureBy(key));
        return (provider == null ? builder : builder.setProvider(provider)).build(key);
    }

    private String signatureBy(PrivateKey key) {
        if (!signature.isEmpty()) {
            return signature;
        }
        return "SHA256with" + ("EC".equals(key.getAlgorithm()) ? "ECDSA" : key.getAlgorithm());
    }

    DigestCalculatorProvider digests() throws OperatorCreationException {
        JcaDigestCalculatorProviderBuilder builder = new JcaDigestCalculatorProviderBuilder();
        return (provider == null ? builder : builder.setProvider(provider)).build();
    }

    SignerInformationVerifier verifier(X509Certificate certificate) throws OperatorCreationException {
        JcaSimpleSignerInfoVerifierBuilder builder = new JcaSimpleSignerInfoVerifierBuilder();
        return (provider == null ? builder : builder.setProvider(provider)).build(certificate);
    }

    X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        return (provider == null ? converter : converter.setProvider(provider)).getCertificate(holder);
    }
}
