package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collection;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.seal.SealServiceContract;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.StampKind;

/** Seals with the national algorithms keep the same contract, and are told from those of the other service. */
class Sm2SealsTest extends SealServiceContract {
    @TempDir
    private Path folder;

    private Sm2Seals seals = seals(Path.of("unused"));

    @BeforeEach
    void open() {
        seals = seals(folder);
    }

    private static Sm2Seals seals(Path folder) {
        return new Sm2Seals(
                PadesSealsTest.keys(
                        PadesSealsTest.config(Map.of("onewindow.data", folder.toString())), SealAlgorithm.sm3()),
                new SealPicture(PadesSealsTest.PDF),
                TimeStamps.none(),
                PadesSealsTest.NOON);
    }

    @Override
    protected SealService service() {
        return seals;
    }

    @Override
    protected byte[] pdf() {
        return PadesSealsTest.NOTICE;
    }

    private static SealOrder order() {
        return new SealOrder(
                new DepartmentId("development"),
                "昆山市发展和改革委员会",
                StampKind.ACCEPTANCE,
                "受理专用章",
                "昆发改核补〔2026〕12号",
                PadesSealsTest.NOON.instant());
    }

    @Test
    void signature_digest_and_certificate_are_sm2_and_sm3_and_the_file_is_still_pdf_a() throws Exception {
        byte[] sealed = seals.seal(order(), pdf());

        assertThat(Conformance.objectionsTo(sealed)).isEmpty();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDSignature seal = document.getSignatureDictionaries().get(0);
            CMSSignedData data = new CMSSignedData(
                    new CMSProcessableByteArray(seal.getSignedContent(sealed)),
                    new ByteArrayInputStream(seal.getContents()));
            SignerInformation signer = data.getSignerInfos().iterator().next();
            assertThat(signer.getDigestAlgOID()).isEqualTo(GMObjectIdentifiers.sm3.getId());
            assertThat(signer.getEncryptionAlgOID()).isEqualTo(GMObjectIdentifiers.sm2sign_with_sm3.getId());
            @SuppressWarnings("unchecked") // the library's selector has no type of what it selects
            Collection<X509CertificateHolder> certificates =
                    data.getCertificates().getMatches(signer.getSID());
            assertThat(certificates)
                    .singleElement()
                    .satisfies(certificate -> assertThat(certificate
                                    .getSubjectPublicKeyInfo()
                                    .getAlgorithm()
                                    .getParameters())
                            .isEqualTo(GMObjectIdentifiers.sm2p256v1));
        }
    }

    @Test
    void a_node_that_starts_later_finds_the_key_again_and_keeps_what_was_sealed_valid() {
        byte[] sealed = seals.seal(order(), pdf());
        Sm2Seals later = seals(folder);

        assertThat(later.check(sealed).state()).isEqualTo(SealCheck.State.INTACT);
        assertThat(later.check(later.seal(order(), pdf())).certificate())
                .isEqualTo(seals.check(sealed).certificate());
    }

    @Test
    void a_seal_of_the_other_service_is_not_taken_for_one_of_this() {
        byte[] elsewhere = PadesSealsTest.seals(
                        PadesSealsTest.config(
                                Map.of("onewindow.data", folder.resolve("other").toString())),
                        TimeStamps.none())
                .seal(order(), pdf());

        assertThat(seals.check(elsewhere).state()).isEqualTo(SealCheck.State.ALTERED);
    }

    @Test
    void keys_lie_in_a_store_that_opens_with_the_halls_secret_alone() throws Exception {
        seals.seal(order(), pdf());
        KeyStore store = SealAlgorithm.sm3().keyStore();
        try (InputStream content = Files.newInputStream(folder.resolve("demo-seals.p12"))) {
            store.load(content, "secret of the hall".toCharArray());
        }

        assertThat(store.getKey("development-acceptance", "secret of the hall".toCharArray()))
                .isNotNull();
    }
}
