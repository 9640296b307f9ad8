package org.onewindow.core.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.material.MaterialViewer.Seen;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.store.TextRecognizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the pages of scans read by the recogniser of the configuration, {@code onewindow.ocr}; a hall without one reads none. */
@ApplicationScoped
class ScannedPages {
    private static final Logger LOG = LoggerFactory.getLogger(ScannedPages.class);
    private static final int MOST_PAGES = 5;

    private final PluginBoundary boundary;
    private final Optional<String> recogniser;

    @Inject
    ScannedPages(PluginBoundary boundary) {
        this.boundary = boundary;
        this.recogniser = ConfigProvider.getConfig().getOptionalValue("onewindow.ocr", String.class);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ScannedPages() {
        this.boundary = null;
        this.recogniser = Optional.empty();
    }

    /** Whether scans can be read at all. */
    boolean areRead() {
        return recogniser.isPresent();
    }

    /** Opens the file once more. */
    @FunctionalInterface
    interface File {
        InputStream open() throws IOException;
    }

    /** The text of the first pages; what was seen before if they cannot be read. */
    Seen read(MaterialViewer.Texts viewer, String mediaType, String key, File file, Seen before) throws IOException {
        StringBuilder text = new StringBuilder();
        int pages = 1;
        for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
            Seen seen;
            try (InputStream content = file.open()) {
                seen = viewer.scan(mediaType, content, page);
            }
            if (!(seen instanceof Seen.Page picture)) {
                return page == 1 ? seen : new Seen.Text(text.toString(), true);
            }
            pages = picture.pages();
            Optional<String> read = read(picture, key);
            if (read.isEmpty()) {
                return before;
            }
            text.append(read.get()).append('\n');
        }
        return new Seen.Text(text.toString(), true);
    }

    private Optional<String> read(Seen.Page picture, String key) {
        PluginAnswer<String> answer = boundary.call(
                TextRecognizer.class,
                recogniser.orElseThrow(),
                key,
                plugin -> plugin.read(new ByteArrayInputStream(picture.png())));
        if (answer instanceof PluginAnswer.Answered<String> answered) {
            return Optional.of(answered.value());
        }
        LOG.warn(
                "a page of file {} could not be read: {}",
                key,
                answer.getClass().getSimpleName());
        return Optional.empty();
    }
}
