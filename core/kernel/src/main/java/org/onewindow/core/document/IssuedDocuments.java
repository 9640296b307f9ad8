package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.LookupCodes;
import org.onewindow.core.application.OfficialDocument;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.seal.SealCheck;

/**
 * 文书查验: whether a document was issued by this hall, for whoever holds it. Tells nothing that does not stand on the document itself, and
 * nothing at all to who holds neither its code nor its file.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class IssuedDocuments {
    /** What stands before the claim in an OFD file. */
    public static final String CLAIM_IN_OFD_BEGINS = "<ofd:CustomData Name=\"claim\">";
    /** What stands behind it. */
    public static final String CLAIM_IN_OFD_ENDS = "</ofd:CustomData>";

    private static final String CLAIM_IN_PDF_BEGINS = "<dc:identifier>";
    private static final String CLAIM_IN_PDF_ENDS = "</dc:identifier>";
    private static final int LONGEST_CLAIM = 400;

    private final Reading reading;
    private final DocumentFiles files;
    private final LookupCodes codes;
    private final ItemCatalogue catalogue;
    private final PublishedDefinitions definitions;
    private final StampRegister stamps;
    private final Seals seals;

    @Inject
    IssuedDocuments(
            Reading reading,
            DocumentFiles files,
            LookupCodes codes,
            ItemCatalogue catalogue,
            PublishedDefinitions definitions,
            StampRegister stamps,
            Seals seals) {
        this.reading = reading;
        this.files = files;
        this.codes = codes;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.stamps = stamps;
        this.seals = seals;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssuedDocuments() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A document that was issued.
     *
     * @param organ in whose name
     * @param writtenOn the day on it
     * @param sealedBy whom the certificate of its electronic seal names; absent if it bears none, or not yet
     * @param timeStamp when the seal existed at the latest, by an authority's word; known of a file alone, and absent if it bears none
     */
    public record Issued(
            NoticeKind kind,
            String number,
            LocalizedText organ,
            LocalDate writtenOn,
            Optional<String> sealedBy,
            Optional<SealCheck.TimeStamp> timeStamp) {
        private Issued with(Optional<SealCheck.TimeStamp> told) {
            return new Issued(kind, number, organ, writtenOn, sealedBy, told);
        }
    }

    /**
     * What a file says of itself.
     *
     * @param number document number
     * @param code verification code
     */
    public record Claim(String number, String code) {
        /** As it stands in a file's metadata ({@code dc:identifier}). */
        public String text() {
            return number + " " + code;
        }
    }

    /** The document of that number, if {@code code} is printed on it. A number that is not there takes as long as a wrong code. */
    public Optional<Issued> of(Claim claim) {
        return reading.read(entities -> {
            Optional<OfficialDocument> found = entities.createQuery(
                            "select d from OfficialDocument d where d.number = :number", OfficialDocument.class)
                    .setParameter("number", claim.number().strip())
                    .getResultStream()
                    .findFirst();
            boolean fits = codes.fits(found.map(OfficialDocument::id).orElse("none"), claim.code());
            return found.filter(document -> fits).map(this::issued);
        });
    }

    /** The document whose printed file has exactly these bytes. */
    public Optional<Issued> printedAs(byte[] file) {
        return files.withDigest(DocumentFiles.digest(file))
                .flatMap(kept -> reading.read(
                        entities -> Optional.ofNullable(entities.find(OfficialDocument.class, kept.documentId()))
                                .map(this::issued)))
                .map(document -> document.sealedBy().isPresent()
                        ? document.with(seals.check(file).timeStamp())
                        : document);
    }

    /**
     * Which document {@code file} says it is, whether or not that is true. Reads the one mark that the hall's files bear and opens
     * nothing, so that a file made to do harm does none.
     */
    public static Optional<Claim> claimOf(byte[] file) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        return between(bytes, CLAIM_IN_PDF_BEGINS, CLAIM_IN_PDF_ENDS)
                .or(() -> between(bytes, CLAIM_IN_OFD_BEGINS, CLAIM_IN_OFD_ENDS))
                .flatMap(IssuedDocuments::claim);
    }

    private static Optional<String> between(String bytes, String mark, String endMark) {
        int begin = bytes.indexOf(mark);
        int end = bytes.indexOf(endMark, begin + 1);
        return begin < 0 || end < 0 || end - begin > LONGEST_CLAIM
                ? Optional.empty()
                : Optional.of(new String(
                        bytes.substring(begin + mark.length(), end).getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8));
    }

    private static Optional<Claim> claim(String claim) {
        int space = claim.lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Claim(claim.substring(0, space), claim.substring(space + 1)));
    }

    private Issued issued(OfficialDocument document) {
        return new Issued(
                document.kind(),
                document.number(),
                itemOf(document)
                        .flatMap(catalogue::version)
                        .map(ServiceItem::department)
                        .map(this::nameOf)
                        .orElse(LocalizedText.chinese(document.number())),
                LocalDate.parse(document.fields().getOrDefault("writtenOn", "")),
                stamps.signerOf(document.id()),
                Optional.empty());
    }

    /** The item in the version that the document froze, as {@link DefinitionRef#toString} writes it. */
    private static Optional<DefinitionRef> itemOf(OfficialDocument document) {
        String[] parts = document.fields().getOrDefault("item", "").split("@", 2);
        return parts.length == 2
                ? Optional.of(new DefinitionRef(parts[0], Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private LocalizedText nameOf(DepartmentId department) {
        return definitions
                .hall()
                .flatMap(hall -> hall.departments().stream()
                        .filter(each -> each.id().equals(department))
                        .findFirst())
                .map(each -> each.name())
                .orElseGet(() -> LocalizedText.chinese(department.value()));
    }
}
