package org.onewindow.catalog.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_changed_value_is_told_with_what_it_was() throws Exception {
        assertThat(Difference.between(tree("{'limits': {'promised': 10}}"), tree("{'limits': {'promised': 5}}")))
                .containsExactly(new Difference("/limits/promised", "10", "5"));
    }

    @Test
    void a_material_goes_by_its_id_wherever_it_stands_in_the_list() throws Exception {
        JsonNode before =
                tree("{'materials': [{'id': 'licence', 'form': 'PAPER'}, {'id': 'report', 'form': 'PAPER'}]}");
        JsonNode after = tree(
                "{'materials': [{'id': 'report', 'form': 'ELECTRONIC'}, {'id': 'plan'}, {'id': 'licence', 'form': 'PAPER'}]}");

        assertThat(Difference.between(before, after))
                .containsExactly(
                        new Difference("/materials/plan", "", "{\"id\":\"plan\"}"),
                        new Difference("/materials/report/form", "\"PAPER\"", "\"ELECTRONIC\""));
    }

    @Test
    void another_order_alone_is_a_difference_because_an_applicant_sees_it() throws Exception {
        assertThat(Difference.between(tree("[{'id': 'a'}, {'id': 'b'}]"), tree("[{'id': 'b'}, {'id': 'a'}]")))
                .containsExactly(new Difference("", "a, b", "b, a"));
    }

    @Test
    void what_is_the_same_is_not_told() throws Exception {
        assertThat(Difference.between(tree("{'a': [1, {'b': null}]}"), tree("{'a': [1, {'b': null}]}")))
                .isEmpty();
    }

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
