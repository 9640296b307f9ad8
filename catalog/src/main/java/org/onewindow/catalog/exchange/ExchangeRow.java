package org.onewindow.catalog.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.finding.SourcePlace;

/**
 * One record as somebody exported it, word for word.
 *
 * @param place where it stands in the file
 * @param fields name of the field to its value; blank values are left out, others kept as they are
 * @param materials the records of its materials, in the order of the file
 */
public record ExchangeRow(SourcePlace place, Map<String, String> fields, List<ExchangeRow> materials) {
    static final String NAME = "task_name";
    static final String CODE = "task_code";
    static final String VARIANT_CODE = "task_handle_item";

    public ExchangeRow {
        fields = Map.copyOf(fields);
        materials = List.copyOf(materials);
    }

    Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What people call it in a report. */
    String called() {
        return value(NAME)
                .or(() -> value("material_name"))
                .or(() -> value(CODE))
                .orElse("?");
    }
}
