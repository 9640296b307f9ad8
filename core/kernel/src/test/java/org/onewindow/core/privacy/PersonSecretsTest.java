package org.onewindow.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.identity.SubjectId;

class PersonSecretsTest {
    private static final String INVESTMENT = "{\"idNumber\":\"320583199001011234\",\"名称\":\"昆山㐂𠮷有限公司\"}";
    private final RandomGenerator chance = new SplittableRandom(20260302);
    private final RandomIds ids = new RandomIds(chance);
    private final MasterKey master = masterKey();
    private final SubjectId zhangSan = new SubjectId(ids.next());
    private final SubjectId liSi = new SubjectId(ids.next());
    private final String wrapped = PersonSecrets.makeWrapped(zhangSan, master, chance);
    private final PersonSecrets secrets = PersonSecrets.unwrap(zhangSan, master, wrapped);

    @Test
    void what_was_sealed_opens_and_is_never_sealed_to_the_same_text_twice() {
        String once = secrets.seal(INVESTMENT, chance);
        String again = secrets.seal(INVESTMENT, chance);

        assertThat(secrets.open(once)).isEqualTo(INVESTMENT);
        assertThat(once).isNotEqualTo(again).doesNotContain("320583");
    }

    @Test
    void one_persons_data_do_not_open_with_anothers_key() {
        PersonSecrets other = PersonSecrets.unwrap(liSi, master, PersonSecrets.makeWrapped(liSi, master, chance));
        String sealed = secrets.seal(INVESTMENT, chance);

        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(DamagedException.class);
    }

    @Test
    void a_changed_cut_or_made_up_value_does_not_open() {
        String sealed = secrets.seal(INVESTMENT, chance);
        char changed = sealed.charAt(40) == 'A' ? 'B' : 'A';

        for (String wrong : new String[] {
            "",
            "A",
            "AAAA",
            sealed.substring(4),
            sealed.substring(0, sealed.length() - 4),
            "!" + sealed,
            sealed.substring(0, 40) + changed + sealed.substring(41)
        }) {
            assertThatThrownBy(() -> secrets.open(wrong)).as(wrong).isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void a_row_moved_to_another_person_does_not_unwrap() {
        assertThatThrownBy(() -> PersonSecrets.unwrap(liSi, master, wrapped)).isInstanceOf(DamagedException.class);
    }

    @Test
    void another_halls_master_key_does_not_unwrap() {
        MasterKey other = masterKey();

        assertThatThrownBy(() -> PersonSecrets.unwrap(zhangSan, other, wrapped)).isInstanceOf(DamagedException.class);
    }

    @Test
    void equal_data_of_two_persons_have_different_digests_and_of_one_person_the_same() {
        PersonSecrets other = PersonSecrets.unwrap(liSi, master, PersonSecrets.makeWrapped(liSi, master, chance));

        assertThat(secrets.digest(INVESTMENT))
                .matches("[0-9a-f]{64}")
                .isEqualTo(PersonSecrets.unwrap(zhangSan, master, wrapped).digest(INVESTMENT))
                .isNotEqualTo(other.digest(INVESTMENT))
                .isNotEqualTo(secrets.digest(INVESTMENT + " "));
    }

    @Test
    void a_mac_depends_on_key_purpose_and_text() {
        byte[] code = master.mac("lookup-code", "a");

        assertThat(code)
                .hasSize(32)
                .isEqualTo(master.mac("lookup-code", "a"))
                .isNotEqualTo(master.mac("lookup-code", "b"))
                .isNotEqualTo(master.mac("subject-number", "a"))
                .isNotEqualTo(masterKey().mac("lookup-code", "a"));
    }

    @Test
    void outside_identifiers_have_128_random_bits_as_hexadecimal_digits() {
        assertThat(ids.next()).matches("[0-9a-f]{32}").isNotEqualTo(ids.next());
    }

    private MasterKey masterKey() {
        byte[] key = new byte[32];
        chance.nextBytes(key);
        return new MasterKey(key);
    }
}
