package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is what the code does. */
class PublishedExampleTest {
    private static final Pattern BLOCK = Pattern.compile("```(?:json)?\\n(OW-[^`]*|\\{\"chain\"[^`]*)\\n```");

    @TempDir
    private Path folder;

    @Test
    void the_example_of_the_readme_is_sound_and_its_bytes_are_those_covered()
            throws IOException, NoSuchAlgorithmException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(3);
        StoredEntry entry = EntryLines.read(1, blocks.get(2)).orElseThrow();
        Path export = Files.writeString(folder.resolve("export.jsonl"), blocks.get(2));

        assertThat(entry.text(Column.PREVIOUS_HASH)).isEqualTo(sha256(blocks.get(0)));
        assertThat(entry.text(Column.HASH)).isEqualTo(sha256(blocks.get(1)));
        assertThat(LedgerVerifier.verify(LedgerSource.of(export), Heads.none()).violations())
                .isEmpty();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
