package org.onewindow.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormShapeTest {
    @Test
    void a_schema_gives_the_fields_and_what_they_hold() throws IOException {
        assertThat(shape("""
                {"type": "object", "properties": {
                  "name": {"type": "string"},
                  "phone": {"type": ["string", "null"]},
                  "investment": {"type": "number"},
                  "floors": {"type": "integer"},
                  "urgent": {"type": "boolean"},
                  "start": {"type": "string", "format": "date"},
                  "industry": {"enum": ["CHEMICAL", "METAL"]},
                  "kind": {"oneOf": [{"const": "NEW", "title": "新建"}, {"const": "CHANGE"}]},
                  "technologies": {"type": "array", "items": {"type": "string"}},
                  "site": {"type": "object", "properties": {"town": {"type": "string"}}}
                }}""").fields())
                .isEqualTo(Map.of(
                        "name", new FieldType.Text(),
                        "phone", new FieldType.Text(),
                        "investment", new FieldType.Numeric(),
                        "floors", new FieldType.Numeric(),
                        "urgent", new FieldType.YesNo(),
                        "start", new FieldType.Day(),
                        "industry", new FieldType.Code(Set.of("CHEMICAL", "METAL")),
                        "kind", new FieldType.Code(Set.of("NEW", "CHANGE")),
                        "technologies", new FieldType.ListOf(new FieldType.Text()),
                        "site", new FieldType.Group(Map.of("town", new FieldType.Text()))));
    }

    @Test
    void references_inside_the_schema_are_followed() throws IOException {
        assertThat(shape("""
                {"properties": {"head": {"$ref": "#/$defs/money"}},
                 "$defs": {"money": {"type": "number"}}}""").fields()).containsEntry("head", new FieldType.Numeric());
    }

    @Test
    void a_schema_that_refers_to_itself_ends() throws IOException {
        assertThat(shape("""
                {"properties": {"unit": {"$ref": "#/$defs/unit"}},
                 "$defs": {"unit": {"type": "object", "properties": {"part": {"$ref": "#/$defs/unit"}}}}}""").fields()).containsKey("unit");
    }

    @Test
    void a_field_of_no_clear_type_is_left_out() throws IOException {
        assertThat(shape("""
                {"properties": {"anything": {}, "either": {"type": ["string", "number"]}}}""").fields()).isEmpty();
    }

    private static FormShape shape(String schema) throws IOException {
        return FormShape.of(new ObjectMapper().readTree(schema));
    }
}
