package org.onewindow.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the files of a bundle. */
final class BundleFile {
    static final String CHINESE = "zh_CN";
    static final String ENGLISH = "en";

    private BundleFile() {}

    /** The texts of {@code bundle} in one language, by key. */
    static Map<String, String> read(TextBundle bundle, String language) {
        String file = bundle.baseName() + "_" + language + ".properties";
        try (InputStream in = bundle.getClass().getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "texts announced by " + bundle.getClass().getName() + " are missing: " + file);
            }
            return texts(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Map<String, String> texts(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
