package org.onewindow.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {
    @Test
    void blanks_around_a_name_and_its_case_do_not_matter() {
        assertThat(LoginName.parse(" Zhang.San ")).contains(new LoginName("zhang.san"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "张三", "zhang san", "320583199001011234", "zhang'--"})
    void what_is_no_name_is_not_taken_for_one(String typed) {
        assertThat(LoginName.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new LoginName(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
