package org.onewindow.core.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.material.MaterialViewer.Seen;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 材料预览: pages and texts of kept files, for who may see the case; that has been decided before.
 *
 * <p>Texts are shown as they are. Everything else is looked into by the hall's {@link MaterialViewer}, outside its process. The last
 * few pages stay in memory for a minute, since a page and its picture are asked for one after the other.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class MaterialPreviews {
    private static final Logger LOG = LoggerFactory.getLogger(MaterialPreviews.class);
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/json");
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_REMEMBERED = 12;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final MaterialFiles files;
    private final Instance<MaterialViewer> viewer;
    private final ScannedPages scans;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>();

    private record Remembered(Seen seen, Instant at) {}

    @Inject
    MaterialPreviews(MaterialFiles files, @Any Instance<MaterialViewer> viewer, ScannedPages scans, Clock clock) {
        this.files = files;
        this.viewer = viewer;
        this.scans = scans;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MaterialPreviews() {
        this(null, null, null, null);
    }

    /** Whether files of that media type can be shown at all. */
    public boolean shows(String mediaType) {
        return TEXTS.contains(mediaType)
                || (viewer.isResolvable()
                        && (viewer.get().shows(mediaType) || viewer.get().reads(mediaType)));
    }

    /** A page of the file as a picture, or the whole text of a file that has no pages to show; page 1 is the first. */
    public Seen page(SubjectId owner, ContentRef file, int page) {
        String name = file.key() + "/" + page;
        return recall(name)
                .orElseGet(() -> remember(
                        name,
                        look(
                                owner,
                                file,
                                content -> TEXTS.contains(file.mediaType())
                                        ? text(content)
                                        : pictureOrText(file, content, page))));
    }

    private Seen pictureOrText(ContentRef file, InputStream content, int page) {
        if (viewer.get().shows(file.mediaType())) {
            return viewer.get().page(file.mediaType(), content, page);
        }
        try (MaterialViewer.Texts texts = viewer.get().ofOnePerson()) {
            return texts.text(file.mediaType(), content);
        }
    }

    /** The texts of files of one owner, each in its place, for comparison. */
    public List<Seen> texts(SubjectId owner, List<ContentRef> of) {
        if (!viewer.isResolvable()) {
            return of.stream()
                    .map(file -> look(owner, file, MaterialPreviews::text))
                    .toList();
        }
        try (MaterialViewer.Texts texts = viewer.get().ofOnePerson()) {
            return of.stream()
                    .map(file -> look(
                            owner,
                            file,
                            content -> TEXTS.contains(file.mediaType())
                                    ? text(content)
                                    : textOrScan(texts, owner, file, content)))
                    .toList();
        }
    }

    /** Where the file itself has no text, its pages are read if the hall can. */
    private Seen textOrScan(MaterialViewer.Texts texts, SubjectId owner, ContentRef file, InputStream content)
            throws IOException {
        Seen seen = texts.text(file.mediaType(), content);
        boolean isPicture =
                seen instanceof Seen.Nothing nothing && nothing.why().code().equals(MaterialCodes.NOT_SHOWN);
        boolean isBlank = seen instanceof Seen.Text text && text.text().isBlank();
        return scans.areRead() && (isPicture || isBlank)
                ? scans.read(texts, file.mediaType(), file.key(), () -> files.open(owner, file), seen)
                : seen;
    }

    @FunctionalInterface
    private interface Look {
        Seen into(InputStream content) throws IOException;
    }

    private Seen look(SubjectId owner, ContentRef file, Look look) {
        if (!shows(file.mediaType())) {
            return new Seen.Nothing(Finding.error(MaterialCodes.NOT_SHOWN, ""));
        }
        try (InputStream content = files.open(owner, file)) {
            return look.into(content);
        } catch (IOException e) {
            LOG.error("file {} could not be looked into", file.key(), e);
            return new Seen.Nothing(Finding.error(MaterialCodes.NOT_NOW, ""));
        }
    }

    /** In UTF-8, or else in GB 18030, in which every text of a Chinese office can be read. */
    private static Seen text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_TEXT);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return new Seen.Text(
                text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).replace("\uFEFF", ""));
    }

    private synchronized Optional<Seen> recall(String name) {
        Instant oldest = clock.instant().minus(REMEMBERED);
        remembered.values().removeIf(each -> each.at.isBefore(oldest));
        return Optional.ofNullable(remembered.get(name)).map(Remembered::seen);
    }

    private synchronized Seen remember(String name, Seen seen) {
        if (seen instanceof Seen.Page) {
            remembered.put(name, new Remembered(seen, clock.instant()));
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return seen;
    }
}
