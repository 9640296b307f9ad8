package org.onewindow.adapters.rest.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/items",
                "/items/enterprise-filing",
                "/a%20b",
                "/%E9%A1%B9%E7%9B%AE",
                "/a.b/c..d",
                "/$+:@"
            })
    void a_path_that_everybody_reads_alike_is_plain(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk;jsessionid=1",
                "/desk%3b",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%252e",
                "/a/../b",
                "/a/%2e%2e/b",
                "/./a",
                "/a/..",
                "//a",
                "/a//b",
                "/a%00",
                "/a%0d%0a",
                "/a%7f",
                "/a%zz",
                "/a%2",
                "/a\u00e9"
            })
    void a_path_that_two_readers_could_read_in_two_ways_is_not(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }

    @Test
    void a_path_of_more_than_2048_characters_is_not_plain() {
        assertThat(PlainPath.isPlain("/" + "a".repeat(2048))).isFalse();
    }
}
