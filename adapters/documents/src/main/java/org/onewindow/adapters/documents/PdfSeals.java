package org.onewindow.adapters.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.SealUnavailableException;

/**
 * Seals PDF files with PAdES signatures, baseline B-B, or B-T if the hall has its seals time-stamped (ETSI EN 319 142-1), by the
 * {@linkplain StampKeys keys} of the stamps; the seal's picture stands in the field that the layout left for it, and a file without one gets
 * a seal that is not seen. With which algorithms is the subclass's.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
abstract class PdfSeals implements SealService {
    private static final int ROOM_FOR_SEAL = 16 * 1024;
    private static final int NUMBERS_OF_RANGE = 4;
    private static final String RANGE = "/ByteRange";

    private final String kind;
    private final StampKeys keys;
    private final SealPicture picture;
    private final TimeStamps timeStamps;
    private final Clock clock;

    PdfSeals(String kind, StampKeys keys, SealPicture picture, TimeStamps timeStamps, Clock clock) {
        this.kind = kind;
        this.keys = keys;
        this.picture = picture;
        this.timeStamps = timeStamps;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public byte[] seal(SealOrder order, byte[] pdf) {
        StampKeys.Key key = keys.of(order);
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions room = new SignatureOptions()) {
            room.setPreferredSignatureSize(ROOM_FOR_SEAL);
            PDSignature seal = new PDSignature();
            seal.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            seal.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            seal.setName(nameOf(key.certificate()));
            seal.setReason(order.document());
            seal.setSignDate(GregorianCalendar.from(clock.instant().atZone(ZoneOffset.UTC)));
            put(seal, order, document, room);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 4 * ROOM_FOR_SEAL);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
            signing.setSignature(CmsSeal.over(signing.getContent(), key, keys.algorithm(), timeStamps));
            return sealed.toByteArray();
        } catch (IOException | GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new SealUnavailableException("sealing failed for stamp " + order.stampId(), e);
        }
    }

    private void put(PDSignature seal, SealOrder order, PDDocument document, SignatureOptions room) throws IOException {
        Optional<PDSignatureField> place = SealPlace.in(document);
        if (place.isEmpty()) {
            document.addSignature(seal, room);
            return;
        }
        PDAnnotationWidget widget = place.get().getWidgets().get(0);
        PDRectangle where = widget.getRectangle();
        // Set as the library would, which warns each time that it draws no appearance: that is done below.
        place.get().getCOSObject().setItem(COSName.V, seal);
        document.addSignature(seal, room);
        // The library makes a signature without template invisible; this one has its place.
        widget.setRectangle(where);
        widget.setAppearance(SealPlace.appearance(picture.of(order, document, where)));
        widget.getCOSObject().setNeedToBeUpdated(true);
        place.get().getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    @Override
    public SealCheck check(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDSignature> seals = document.getSignatureDictionaries();
            if (seals.isEmpty()) {
                return SealCheck.of(hasRange(file) ? SealCheck.State.ALTERED : SealCheck.State.UNSEALED);
            }
            return check(file, seals.get(seals.size() - 1));
        } catch (IOException
                | GeneralSecurityException
                | CMSException
                | OperatorCreationException
                | RuntimeException e) {
            // Whatever a broken file breaks, the answer is that it is broken.
            return SealCheck.of(hasRange(file) ? SealCheck.State.ALTERED : SealCheck.State.UNSEALED);
        }
    }

    private SealCheck check(byte[] file, PDSignature seal)
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        int[] range = seal.getByteRange();
        byte[] contents = seal.getContents();
        if (!coversAll(range, file) || !isTheOnlyWayToWrite(contents, range, file)) {
            return SealCheck.of(SealCheck.State.ALTERED);
        }
        CmsSeal.Signer signer = CmsSeal.signer(contents, seal.getSignedContent(file), keys.algorithm());
        TimeStamps.Told stamp = timeStamps.of(signer.information());
        if (!signer.fits() || !keys.knows(signer.certificate()) || !stamp.fits()) {
            return SealCheck.of(SealCheck.State.ALTERED);
        }
        return new SealCheck(
                SealCheck.State.INTACT,
                Optional.of(nameOf(signer.certificate())),
                Optional.of(signer.certificate().getSerialNumber().toString(16)),
                Optional.ofNullable(seal.getSignDate()).map(Calendar::toInstant),
                stamp.stamp());
    }

    private static boolean coversAll(int[] range, byte[] file) {
        return range.length == NUMBERS_OF_RANGE
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[2] + range[3] == file.length;
    }

    /** What the seal itself does not cover is its own place: nothing may stand there but the seal, padded with zeros. */
    private static boolean isTheOnlyWayToWrite(byte[] contents, int[] range, byte[] file) throws IOException {
        String written = new String(Arrays.copyOfRange(file, range[1], range[2]), StandardCharsets.ISO_8859_1);
        int used = CmsSeal.length(contents);
        for (int i = used; i < contents.length; i++) {
            if (contents[i] != 0) {
                return false;
            }
        }
        return written.equals("<" + HexFormat.of().withUpperCase().formatHex(contents) + ">");
    }

    private static boolean hasRange(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(RANGE);
    }

    private static String nameOf(X509Certificate certificate) throws GeneralSecurityException {
        return IETFUtils.valueToString(new JcaX509CertificateHolder(certificate)
                .getSubject()
                .getRDNs(BCStyle.CN)[0]
                .getFirst()
                .getValue());
    }
}
