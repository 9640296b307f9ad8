package org.onewindow.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyPlaceTest {
    private final RandomGenerator chance = new SplittableRandom(7);
    private final Path file;
    private final MasterKeyPlace place;

    MasterKeyPlaceTest(@TempDir Path folder) {
        file = folder.resolve("data").resolve("master.key");
        place = new MasterKeyPlace(Optional.empty(), file);
    }

    @Test
    void a_new_key_is_kept_for_the_halls_account_only_and_found_again() throws IOException {
        assertThat(place.find()).isEmpty();

        MasterKey made = place.make(chance);

        assertThat(place.find().orElseThrow().checkValue()).isEqualTo(made.checkValue());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent().toFile().list()).containsExactly("master.key");
    }

    @Test
    void a_key_that_another_node_has_just_made_is_used_and_not_replaced() {
        MasterKey theirs = place.make(chance);

        MasterKey ours = place.make(chance);

        assertThat(ours.checkValue()).isEqualTo(theirs.checkValue());
    }

    @Test
    void a_configured_key_goes_before_the_file() {
        MasterKey inFile = place.make(chance);
        String configured = Base64.getEncoder().encodeToString(new byte[32]);

        MasterKey found =
                new MasterKeyPlace(Optional.of(configured), file).find().orElseThrow();

        assertThat(found.checkValue()).isNotEqualTo(inFile.checkValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_key_is_said_with_its_place_and_without_its_text(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThatThrownBy(place::find).isInstanceOfSatisfying(MasterKeyException.class, e -> {
            assertThat(e.finding().code()).isEqualTo("OW-PRV-0002");
            assertThat(e.finding().arguments()).containsExactly(file.toString());
        });
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        Files.writeString(file.getParent(), "a file where the folder should be");

        assertThatThrownBy(() -> place.make(chance))
                .isInstanceOfSatisfying(
                        MasterKeyException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("OW-PRV-0003"));
    }

    @Test
    void neither_place_nor_key_shows_the_key() {
        String configured = Base64.getEncoder().encodeToString(new byte[32]);
        MasterKeyPlace secret = new MasterKeyPlace(Optional.of(configured), file);

        assertThat(secret + " " + secret.find()).doesNotContain(configured);
    }
}
