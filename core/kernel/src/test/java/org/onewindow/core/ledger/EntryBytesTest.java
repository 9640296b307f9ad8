package org.onewindow.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntryBytesTest {
    @Property(tries = 2000)
    void fields_cut_elsewhere_or_left_out_never_share_their_bytes(
            @ForAll("cuts") List<String> some, @ForAll("cuts") List<String> others) {
        Assume.that(!some.equals(others));

        assertThat(hash(some)).isNotEqualTo(hash(others));
    }

    /** Many ways to cut few texts, which hold what separates and counts fields. */
    @Provide
    Arbitrary<List<String>> cuts() {
        return Arbitraries.of("1:a,", "a,1:a", "0:,", "好,2:", "3:好,")
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.length())
                        .list()
                        .ofMaxSize(3)
                        .map(places -> cut(text, places)));
    }

    private static List<String> cut(String text, List<Integer> places) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int place : places.stream().sorted().toList()) {
            fields.add(text.substring(from, place));
            from = place;
        }
        fields.add(text.substring(from));
        return fields;
    }

    @Example
    void the_bytes_are_those_of_the_published_example() {
        // SHA-256 of "OW-TEST-1\n", "3:abc,", "3:" and the three bytes of 好, "," and "2:-7,"
        String hash = new EntryBytes("SHA-256", "OW-TEST-1")
                .field("abc")
                .field("好")
                .field(-7)
                .hash();

        assertThat(hash).isEqualTo("c01c63bef3d22af855658ff60b0f320b7150e4a6c0cd7ff09c1b508f575177a6");
    }

    @Example
    void half_a_surrogate_pair_is_refused_instead_of_being_replaced() {
        EntryBytes bytes = new EntryBytes("SHA-256", "OW-TEST-1");

        assertThatThrownBy(() -> bytes.field("a\uD800b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hash(List<String> fields) {
        EntryBytes bytes = new EntryBytes("SHA-256", "OW-TEST-1");
        fields.forEach(bytes::field);
        return bytes.hash();
    }
}
