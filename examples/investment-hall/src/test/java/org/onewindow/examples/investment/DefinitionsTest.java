package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.checker.CatalogueTexts;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.phrase.PhraseKind;
import org.onewindow.catalog.search.SynonymsKind;
import org.onewindow.core.application.HallSupplies;
import org.onewindow.core.appointment.AppointmentKind;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.DefinitionTexts;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.queue.QueueKind;
import org.onewindow.core.text.Messages;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.examples.investment.register.ProjectPlatform;
import org.onewindow.forms.codelist.CodeListKind;
import org.onewindow.forms.source.SourceKind;
import org.onewindow.forms.template.FormKind;
import org.onewindow.forms.template.FormTexts;
import org.onewindow.routing.RoutingTexts;
import org.onewindow.routing.chain.ChainKind;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialRequirement.Copies;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.ServiceItem;

class DefinitionsTest {
    private static final Conditions CONDITIONS = new Conditions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
    private static final CheckedDefinitions CHECKED = new DefinitionReader(List.of(
                    new HallKind(),
                    new ItemKind(CONDITIONS, List.of(new BuiltInRules(CONDITIONS, CLOCK))),
                    new ChainKind(CONDITIONS),
                    new PhraseKind(),
                    new QueueKind(),
                    new AppointmentKind(),
                    new SynonymsKind(),
                    new SourceKind(),
                    new CodeListKind(),
                    new FormKind(() -> Map.of(
                            EnterpriseRegister.KIND, new EnterpriseRegister().knows(),
                            ProjectPlatform.KIND, new ProjectPlatform().knows(),
                            HallSupplies.CERTIFICATES,
                                    Set.of(
                                            "filing.number",
                                            "filing.validUntil",
                                            "filing.projectName",
                                            "filing.siteAddress",
                                            "filing.totalInvestment")))))
            .check(DefinitionSource.classPath(DefinitionsTest.class.getClassLoader(), "hall"));

    @Test
    void the_definitions_of_the_hall_are_sound_to_the_last_warning() {
        Messages messages =
                Messages.of(new DefinitionTexts(), new CatalogueTexts(), new RoutingTexts(), new FormTexts());

        assertThat(CHECKED.findings())
                .as(new FindingReport(messages, Locale.ENGLISH).of(CHECKED))
                .allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @Test
    void the_hall_offers_the_items_of_the_investment_window() {
        assertThat(CHECKED.values(ImplementationEntry.class))
                .allMatch(ImplementationEntry::offered)
                .extracting(entry -> entry.item().ref().id())
                .containsExactly(
                        "enterprise-approval",
                        "enterprise-filing",
                        "enterprise-filing-change",
                        "enterprise-filing-reissue",
                        "enterprise-filing-renewal",
                        "foreign-investment",
                        "government-design",
                        "government-feasibility",
                        "government-proposal",
                        "land-use-registration");
        assertThat(item("enterprise-filing").item().kind()).isEqualTo(ApplicationKind.IMMEDIATE);
    }

    @Test
    void the_foreign_invested_item_asks_for_other_papers_above_the_citys_authority() {
        ImplementationEntry entry = item("foreign-investment");
        Map<String, Object> increase = Map.of(
                "investmentKind",
                "CAPITAL_INCREASE",
                "stateAssets",
                true,
                "naturalPersonInvestor",
                true,
                "landArea",
                1);

        assertThat(sets(entry, "city")).isEqualTo(2);
        assertThat(sets(entry, "forwarded")).isEqualTo(3);
        assertThat(ids(entry.materialsFor("city", increase)))
                .contains(
                        "report",
                        "board-resolution",
                        "identity-document",
                        "state-asset-confirmation",
                        "land-pre-review")
                .doesNotContain("information-form", "earlier-approvals", "name-approval", "financing-letter");
        assertThat(ids(entry.materialsFor("forwarded", increase)))
                .contains("report", "information-form", "earlier-approvals", "land-opinion")
                .doesNotContain("identity-document", "planning-opinion");
        assertThat(required(entry, "city", increase, "report").source()).isEqualTo(MaterialSource.APPLICANT);
        assertThat(required(entry, "forwarded", increase, "report").source()).isEqualTo(MaterialSource.INTERMEDIARY);
        assertThat(required(entry, "forwarded", increase, "report").copies()).isEqualTo(new Copies(1, 1));
    }

    @Test
    void one_of_three_energy_papers_is_enough() {
        assertThat(item("enterprise-approval").item().materials())
                .filteredOn(material -> material.oneOf().equals(Optional.of("energy")))
                .hasSize(3);
    }

    @Test
    void every_role_of_the_hall_is_held_by_somebody() {
        Hall hall = CHECKED.values(Hall.class).get(0);

        assertThat(hall.staff())
                .flatExtracting(Hall.StaffMember::roles)
                .contains(
                        Role.RECEPTION_CLERK,
                        Role.DEPARTMENT_APPROVER,
                        Role.ISSUER,
                        Role.CASHIER,
                        Role.SUPERVISOR,
                        Role.HALL_ADMINISTRATION);
        assertThat(hall.departments()).hasSize(5);
    }

    private static ImplementationEntry item(String id) {
        return CHECKED.values(ImplementationEntry.class).stream()
                .filter(entry -> entry.item().ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MaterialRequirement required(
            ImplementationEntry entry, String scenario, Map<String, Object> formData, String material) {
        return entry.materialsFor(scenario, formData).stream()
                .filter(each -> each.id().equals(material))
                .findFirst()
                .orElseThrow();
    }

    private static int sets(ImplementationEntry entry, String scenario) {
        ServiceItem item = entry.item();
        return item.scenario(scenario).orElseThrow().copiesEach();
    }

    private static Set<String> ids(List<MaterialRequirement> materials) {
        return Set.copyOf(materials.stream().map(MaterialRequirement::id).toList());
    }
}
