package org.onewindow.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.onewindow.core.application.CertificateRule;

/** 电子证照标识 after GB/T 36904-2018 (R17.1). */
class ElectronicCertificateIdTest {
    private static final String KIND = "11320583014135205W001";
    private static final String ISSUER = "11320583014135205W";

    private static CertificateRule rule(String typeCode, String issuerCode) {
        return new CertificateRule("投资项目备案证", typeCode, issuerCode, Optional.empty(), Optional.empty(), Map.of());
    }

    @Test
    void it_tells_kind_issuer_serial_version_and_a_check_character() {
        assertThat(ElectronicCertificateId.of("昆发改备证〔2026〕12号", rule(KIND, ISSUER)))
                .get()
                .asString()
                .matches("1\\.2\\.156\\.3005\\.2\\." + KIND + "\\." + ISSUER + "\\.2026000012\\.001\\.[0-9A-Z]");
    }

    @Test
    void a_kind_or_an_issuer_without_code_has_none() {
        assertThat(ElectronicCertificateId.of("昆发改备证〔2026〕12号", rule("", ISSUER)))
                .isEmpty();
        assertThat(ElectronicCertificateId.of("昆发改备证〔2026〕12号", rule(KIND, ""))).isEmpty();
    }

    /** The example of ISO 7064 for the hybrid system MOD 37,36. */
    @Test
    void the_check_character_is_that_of_the_standards_example() {
        assertThat(ElectronicCertificateId.checkCharacter("A12425GABC1234002")).isEqualTo('M');
    }

    @Property
    void every_single_slip_changes_the_check_character(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 60)
                    String text,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') char slip,
            @ForAll int place) {
        int at = Math.floorMod(place, text.length());
        String other = text.substring(0, at) + slip + text.substring(at + 1);

        assertThat(ElectronicCertificateId.checkCharacter(other) == ElectronicCertificateId.checkCharacter(text))
                .isEqualTo(other.equals(text));
    }
}
