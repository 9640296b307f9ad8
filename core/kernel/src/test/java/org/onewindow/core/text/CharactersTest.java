package org.onewindow.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "䶮湖㛃园", "厂房🏭👩\u200D🔧", "<b>\"项目\"</b>", "e\u0301", ""})
    void whatever_can_be_seen_may_be_written(String text) {
        assertThat(Characters.hasHidden(text, false)).isFalse();
        assertThat(Characters.areSound(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u202E乙", "甲\u2066乙\u2069", "甲\u0007乙", "甲\u2028乙", "甲\uFFFE乙", "甲\uD842", "\u0000"})
    void what_a_reader_does_not_see_or_sees_in_another_order_is_hidden(String text) {
        assertThat(Characters.hasHidden(text, true)).isTrue();
    }

    @Test
    void lines_end_where_several_are_written_and_nowhere_else() {
        assertThat(Characters.hasHidden("第一行\r\n\t第二行", true)).isFalse();
        assertThat(Characters.hasHidden("第一行\n第二行", false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "甲\uD842", "\uDFB7乙"})
    void what_no_database_keeps_is_no_character(String text) {
        assertThat(Characters.areSound(text)).isFalse();
    }

    @Test
    void a_rare_character_counts_as_one() {
        assertThat(Characters.count("𠮷野家")).isEqualTo(3);
    }
}
