package org.onewindow.adapters.web.administration;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.core.definition.DefinitionSource;

/**
 * A folder of definitions as a browser sends it: each file under its path, the chosen folder's own name in front. Nothing of it is
 * written anywhere; the paths only tell the kinds of files apart.
 */
final class UploadedFolder {
    private static final int MOST_FILES = 20_000;

    private UploadedFolder() {}

    /** The files as a source; a file that is too long is cut there and will be found broken. */
    static DefinitionSource of(Collection<Part> files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Part file : files) {
            if (texts.size() < MOST_FILES) {
                texts.put(withoutFolder(file.getSubmittedFileName()), text(file));
            }
        }
        return DefinitionSource.of(texts);
    }

    /** {@code hall/items/filing.yaml} is {@code items/filing.yaml} of the folder {@code hall}. */
    static String withoutFolder(String path) {
        String plain = path.replace('\\', '/');
        int folder = plain.indexOf('/');
        return folder < 0 ? plain : plain.substring(folder + 1);
    }

    private static String text(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readNBytes(DefinitionSource.MAX_FILE_BYTES + 1), StandardCharsets.UTF_8);
        }
    }
}
