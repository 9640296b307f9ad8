package org.onewindow.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final Passwords QUICK = passwords(Map.of("onewindow.people.password-iterations", "10"));

    @Test
    void the_password_that_was_hashed_fits_and_no_other_does() {
        PasswordHash hash = QUICK.hash("芝麻开门 42");

        assertThat(QUICK.fits("芝麻开门 42", Optional.of(hash))).contains(true);
        assertThat(QUICK.fits("芝麻开门 43", Optional.of(hash))).contains(false);
        assertThat(QUICK.fits("", Optional.of(hash))).contains(false);
    }

    @Test
    void without_a_hash_nothing_fits() {
        assertThat(QUICK.fits("anything", Optional.empty())).contains(false);
    }

    @Test
    void the_same_password_is_hashed_differently_each_time_and_never_shown() {
        PasswordHash hash = QUICK.hash("same");

        assertThat(QUICK.hash("same").text()).isNotEqualTo(hash.text());
        assertThat(hash.text()).startsWith("pbkdf2-sha256$10$").doesNotContain("same");
        assertThat(hash).hasToString("PasswordHash[...]");
    }

    @Test
    void six_hundred_thousand_iterations_are_usual() {
        assertThat(passwords(Map.of()).hash("dear").text()).startsWith("pbkdf2-sha256$600000$");
    }

    @Test
    void a_hash_keeps_its_own_number_of_iterations() {
        PasswordHash old =
                passwords(Map.of("onewindow.people.password-iterations", "20")).hash("kept");

        assertThat(QUICK.fits("kept", Optional.of(old))).contains(true);
    }

    private static Passwords passwords(Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new Passwords(config, new Random(7));
    }
}
