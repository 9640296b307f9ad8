package org.onewindow.catalog.opendata;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.spi.LocalizedText;

/**
 * The items as a table. Several values of one cell are parted by {@code "; "}.
 */
final class ItemsCsv {
    private static final List<String> HEAD = List.of(
            "id",
            "implementationCode",
            "version",
            "name",
            "nameEn",
            "department",
            "departmentEn",
            "type",
            "kind",
            "targets",
            "promisedAmount",
            "promisedUnit",
            "statutoryAmount",
            "statutoryUnit",
            "specialProcedures",
            "conditions",
            "conditionsEn",
            "procedure",
            "procedureEn",
            "materials",
            "materialsEn",
            "fees",
            "feesEn",
            "result",
            "resultEn",
            "places",
            "placesEn",
            "contact",
            "contactEn",
            "legalBasis",
            "source",
            "licence");

    private ItemsCsv() {}

    /** The table with its head. */
    static OpenFile of(OpenItems data) {
        return OpenTable.of(HEAD, () -> data.items().stream().map(item -> row(item, data)));
    }

    private static Stream<String> row(OpenItem item, OpenItems data) {
        return Stream.of(
                        Stream.of(item.id(), item.implementationCode(), Integer.toString(item.version())),
                        both(item.name()),
                        both(item.department()),
                        Stream.of(
                                item.type().name(),
                                item.kind().name(),
                                joined(item.targets().stream().map(Enum::name))),
                        Stream.of(
                                Integer.toString(item.promised().amount()),
                                item.promised().unit().name(),
                                Integer.toString(item.statutory().amount()),
                                item.statutory().unit().name()),
                        Stream.of(joined(item.specialProcedures().stream().map(ItemsCsv::procedure))),
                        both(item.conditions()),
                        both(item.procedure()),
                        Stream.of(
                                joined(item.materials().stream().map(LocalizedText::zh)),
                                joined(item.materials().stream().map(LocalizedText::en))),
                        both(item.fees()),
                        both(item.result()),
                        both(item.places()),
                        both(item.contact()),
                        Stream.of(
                                joined(item.legalBasis().stream()),
                                data.source().zh(),
                                data.licence().zh()))
                .flatMap(part -> part);
    }

    /** Such as {@code EXPERT_REVIEW 30 WORKING_DAY}; one that counts in the limit says so. */
    private static String procedure(SpecialProcedure procedure) {
        String length = procedure
                .limit()
                .map(limit -> " " + limit.amount() + " " + limit.unit().name())
                .orElse("");
        return procedure.kind().name() + length + (procedure.counted() ? " counted" : "");
    }

    private static Stream<String> both(LocalizedText text) {
        return Stream.of(text.zh(), text.en());
    }

    private static String joined(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).collect(Collectors.joining("; "));
    }
}
