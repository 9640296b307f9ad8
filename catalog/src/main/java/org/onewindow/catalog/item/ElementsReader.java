package org.onewindow.catalog.item;

import static org.onewindow.catalog.item.Nodes.constant;
import static org.onewindow.catalog.item.Nodes.constants;
import static org.onewindow.catalog.item.Nodes.date;
import static org.onewindow.catalog.item.Nodes.limit;
import static org.onewindow.catalog.item.Nodes.list;
import static org.onewindow.catalog.item.Nodes.localized;
import static org.onewindow.catalog.item.Nodes.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalog.element.Authority;
import org.onewindow.catalog.element.BodyNature;
import org.onewindow.catalog.element.CatalogueLayers;
import org.onewindow.catalog.element.CrossRegionForm;
import org.onewindow.catalog.element.CrossRegionScope;
import org.onewindow.catalog.element.ExerciseLevel;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.element.FrequentQuestion;
import org.onewindow.catalog.element.Handling;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.element.HandlingService;
import org.onewindow.catalog.element.Intermediary;
import org.onewindow.catalog.element.Interpretation;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.Measure;
import org.onewindow.catalog.element.OnlineStage;
import org.onewindow.catalog.element.PowerSource;
import org.onewindow.catalog.element.ResultElements;
import org.onewindow.catalog.element.ResultKind;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.catalog.element.Specification;
import org.onewindow.catalog.element.Topics;
import org.onewindow.catalog.element.Training;
import org.onewindow.catalog.element.Upkeep;
import org.onewindow.catalog.element.Ways;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.core.application.CommitmentTerms;
import org.onewindow.core.application.FeeMoment;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.core.application.VariantKind;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** Reads the elements of the national list out of an item file that fits the schema. */
final class ElementsReader {
    private ElementsReader() {}

    static ItemElements read(JsonNode item) {
        return new ItemElements(
                layers(item.path("catalogue")),
                authority(item.path("authority")),
                handling(item.path("handling")),
                list(item.path("specialProcedures"), ElementsReader::specialProcedure),
                list(item.path("fees"), ElementsReader::fee),
                result(item.path("output")),
                list(
                        item.path("intermediaries"),
                        each -> new Intermediary(
                                Texts.of(each.path("name")), each.path("basis").asText(""))),
                topics(item.path("topics")),
                list(item.path("questions"), ElementsReader::question),
                list(item.path("interpretations"), ElementsReader::interpretation),
                ways(item),
                specification(item.path("specification")),
                upkeep(item.path("upkeep")));
    }

    /** What only staff read. */
    static Training training(JsonNode node) {
        return new Training(
                list(
                        node.path("notes"),
                        each -> new Training.Note(Texts.of(each.path("title")), Texts.of(each.path("text")))),
                list(node.path("questions"), ElementsReader::question));
    }

    private static FrequentQuestion question(JsonNode node) {
        return new FrequentQuestion(Texts.of(node.path("question")), Texts.of(node.path("answer")));
    }

    private static Interpretation interpretation(JsonNode node) {
        return new Interpretation(
                Texts.of(node.path("title")),
                Texts.of(node.path("text")),
                localized(node.path("source")),
                date(node.path("publishedOn")),
                node.path("document").asText(""),
                node.path("address").asText(""));
    }

    private static CatalogueLayers layers(JsonNode node) {
        return new CatalogueLayers(
                node.path("basicCode").asText(""),
                localized(node.path("basicName")),
                node.path("implementationCode").asText(""),
                node.path("variantCode").asText(""),
                constant(node.path("variant"), VariantKind.class),
                node.path("localBasicCode").asText(""),
                node.path("localImplementationCode").asText(""));
    }

    private static Authority authority(JsonNode node) {
        return new Authority(
                node.path("bodyCode").asText(""),
                constant(node.path("nature"), BodyNature.class),
                constant(node.path("source"), PowerSource.class),
                constants(node.path("levels"), ExerciseLevel.class),
                localized(node.path("division")),
                localized(node.path("content")),
                node.path("entrustingBody").asText(""),
                words(node.path("jointBodies")),
                node.path("handlingUnit").asText(""));
    }

    private static Handling handling(JsonNode node) {
        JsonNode visits = node.path("visits");
        return new Handling(
                constants(node.path("forms"), HandlingForm.class),
                visits.isInt() ? Optional.of(visits.intValue()) : Optional.empty(),
                localized(node.path("visitsReason")),
                constants(node.path("onlineStages"), OnlineStage.class),
                node.path("onlineAddress").asText(""),
                constants(node.path("services"), HandlingService.class),
                constant(node.path("crossRegionScope"), CrossRegionScope.class),
                constant(node.path("crossRegionForm"), CrossRegionForm.class),
                localized(node.path("quantityLimit")));
    }

    private static SpecialProcedure specialProcedure(JsonNode node) {
        return new SpecialProcedure(
                SpecialProcedureKind.valueOf(node.path("kind").asText()),
                localized(node.path("name")),
                limit(node.path("limit")),
                node.path("counted").asBoolean(false),
                node.path("basis").asText(""),
                node.path("fee").asBoolean(false));
    }

    private static Fee fee(JsonNode node) {
        return new Fee(
                Texts.of(node.path("name")),
                Texts.of(node.path("standard")),
                node.path("basis").asText(""),
                localized(node.path("reduction")),
                node.path("reductionBasis").asText(""),
                node.has("amount") ? Optional.of(charge(node)) : Optional.empty());
    }

    private static Fee.Charge charge(JsonNode fee) {
        return new Fee.Charge(
                fee.path("amount").asLong(),
                FeeMoment.valueOf(fee.path("due").asText(FeeMoment.ACCEPTANCE.name())),
                fee.has("reductionPercent")
                        ? Optional.of(fee.path("reductionPercent").asInt())
                        : Optional.empty());
    }

    private static ResultElements result(JsonNode output) {
        return new ResultElements(
                ResultKind.valueOf(output.path("kind").asText()),
                limit(output.path("validity")),
                localized(output.path("renewal")),
                localized(output.path("change")),
                localized(output.path("area")),
                output.path("sample").asText(""),
                output.path("certificateType").asText(""),
                output.path("certificateCode").asText(""),
                renewalWindow(output.path("renewalWindow")),
                certificateFacts(output.path("facts")),
                ResultPublicity.valueOf(output.path("published").asText(ResultPublicity.NONE.name())));
    }

    private static Optional<CertificateRule.RenewalWindow> renewalWindow(JsonNode node) {
        return limit(node.path("opens"))
                .map(opens -> new CertificateRule.RenewalWindow(
                        opens, limit(node.path("closes")).orElse(new TimeLimit(0, LimitUnit.CALENDAR_DAY))));
    }

    private static Map<String, String> certificateFacts(JsonNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> facts.put(each.getKey(), each.getValue().asText()));
        return facts;
    }

    private static Topics topics(JsonNode node) {
        return new Topics(words(node.path("persons")), words(node.path("organisations")), words(node.path("local")));
    }

    private static Ways ways(JsonNode item) {
        JsonNode guide = item.path("guide");
        JsonNode limits = item.path("limits");
        return new Ways(
                localized(guide.path("hours")),
                localized(guide.path("consultation")),
                localized(guide.path("complaints")),
                localized(limits.path("statutoryNote")),
                localized(limits.path("promisedNote")));
    }

    private static Specification specification(JsonNode node) {
        return new Specification(
                localized(node.path("type")),
                list(node.path("executionBasis"), MaterialReader::legalBasis),
                list(node.path("supervisionBasis"), MaterialReader::legalBasis),
                constants(node.path("examinedAt"), ExerciseLevel.class),
                measure(node.path("preliminaryReview")),
                measure(node.path("commitment")),
                commitmentTerms(node.path("commitment")),
                localized(node.path("reform")),
                limit(node.path("acceptanceLimit")),
                list(node.path("statutoryBasis"), MaterialReader::legalBasis),
                measure(node.path("annualInspection")),
                measure(node.path("annualReport")),
                words(node.path("supervisionBodies")));
    }

    private static Optional<CommitmentTerms> commitmentTerms(JsonNode node) {
        return node.path("materials").isEmpty()
                ? Optional.empty()
                : Optional.of(new CommitmentTerms(
                        words(node.path("materials")),
                        Texts.of(node.path("conditions")),
                        Texts.of(node.path("excluded")),
                        node.path("basis").asText(""),
                        limit(node.path("checkWithin")).orElseThrow(),
                        limit(node.path("rectifyWithin")).orElseThrow(),
                        node.path("decidedAtOnce").asBoolean(false)));
    }

    private static Optional<Measure> measure(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Measure(
                        node.path("applies").asBoolean(),
                        localized(node.path("how")),
                        node.path("basis").asText("")));
    }

    private static Upkeep upkeep(JsonNode node) {
        return new Upkeep(
                Optional.ofNullable(node.path("responsible").textValue()).flatMap(StaffId::parse),
                date(node.path("reviewOn")),
                date(node.path("effectiveFrom")),
                date(node.path("cancelledFrom")));
    }
}
