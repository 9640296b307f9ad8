package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.application.FormRules;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.OfferedProcedure;
import org.onewindow.core.application.PublicField;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.TimeLimit;

/** A small investment hall: its files, and what stands in for the modules that routing does not see. */
public final class InvestmentHall {
    /** Approval: examination, up to three departments in parallel, the lead decides. */
    public static final String APPROVAL = "approval";
    /** Site opinion: one department with its second person, then whichever of two is first, the lead decides. */
    public static final String SITE = "site";
    /** Filing: immediate, without a chain. */
    static final String FILING = "filing";

    private InvestmentHall() {}

    /**
     * Its files, and more of them, where the departments {@code withSystem} work in systems of their own, reached through {@code adapter}.
     */
    static DefinitionSource files(String adapter, List<String> withSystem, Map<String, String> more) {
        Map<String, String> files = texts(adapter, withSystem);
        files.putAll(more);
        return DefinitionSource.of(files);
    }

    private static Map<String, String> texts(String adapter, List<String> withSystem) {
        Map<String, String> files = texts();
        files.computeIfPresent("hall.yaml", (name, hall) -> {
            String changed = hall;
            for (String department : withSystem) {
                changed = changed.replace(
                        "{id: " + department + ",", "{id: " + department + ", adapter: " + adapter + ",");
            }
            return changed;
        });
        return files;
    }

    static Map<String, String> texts() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("hall.yaml", """
                identity: kunshan-investment
                name: {zh: 投资项目窗口}
                areaCode: 320583
                departments:
                  - {id: development-reform, name: {zh: 发展和改革委员会}}
                  - {id: planning, name: {zh: 规划局}}
                  - {id: land, name: {zh: 国土资源局}}
                  - {id: environment, name: {zh: 环境保护局}}
                counters:
                  - {id: first, name: {zh: 一号窗口}, kind: INTEGRATED}
                staff:
                  - {id: lin.yue, name: {zh: 林月}, roles: [RECEPTION_CLERK], counter: first}
                  - {id: sun.hao, name: {zh: 孙浩}, roles: [COUNTER_LEAD], counter: first}
                  - {id: fang.planning, name: {zh: 方宁}, roles: [MIDDLE_OFFICE_SPECIALIST], department: planning}
                  - {id: shen.dr, name: {zh: 沈青}, roles: [DEPARTMENT_APPROVER], department: development-reform}
                  - {id: lu.dr, name: {zh: 陆平}, roles: [DEPARTMENT_APPROVER], department: development-reform}
                  - {id: gu.planning, name: {zh: 顾城}, roles: [DEPARTMENT_APPROVER], department: planning}
                  - {id: he.planning, name: {zh: 何山}, roles: [DEPARTMENT_APPROVER], department: planning}
                  - {id: tang.land, name: {zh: 唐田}, roles: [DEPARTMENT_APPROVER], department: land}
                  - {id: wei.env, name: {zh: 卫清}, roles: [DEPARTMENT_APPROVER], department: environment}
                """);
        files.put("forms/project.json", """
                {"type": "object", "properties": {
                  "name": {"type": "string"}, "landArea": {"type": "number"}, "investment": {"type": "number"}, "industry": {"enum": ["CHEMICAL", "FOOD"]}}}
                """);
        files.put("chains/approval.yaml", """
                name: {zh: 外商投资项目核准}
                lead: development-reform
                form: project
                steps:
                  - {step: examination, name: {zh: 项目审查}, kind: opinion, department: lead, limit: 3}
                  - parallel: departments
                    join: all
                    branches:
                      - {step: planning, name: {zh: 规划意见}, kind: opinion, department: planning, limit: 5}
                      - {step: land, name: {zh: 用地意见}, kind: opinion, department: land, limit: 5, when: landArea > 0}
                      - step: environment
                        name: {zh: 环境意见}
                        kind: opinion
                        department: environment
                        limit: 5
                        when: industry == 'CHEMICAL'
                  - {step: decision, name: {zh: 核准决定}, kind: decision, department: lead, limit: 5}
                """);
        files.put("chains/site.yaml", """
                name: {zh: 选址意见}
                lead: planning
                steps:
                  - {step: opinion, name: {zh: 审查}, kind: opinion, department: lead, limit: 3}
                  - {step: review, name: {zh: 审核}, kind: review, department: lead, limit: 2}
                  - parallel: either
                    join: any
                    branches:
                      - {step: land, name: {zh: 用地意见}, kind: opinion, department: land, limit: 5}
                      - {step: environment, name: {zh: 环境意见}, kind: opinion, department: environment, limit: 5}
                  - {step: decision, name: {zh: 决定}, kind: decision, department: development-reform, limit: 5}
                """);
        return files;
    }

    /** Stands in for the catalogue: three items. */
    @ApplicationScoped
    public static class Catalogue implements ItemCatalogue {
        @Override
        public List<OfferedProcedure> proceduresOf(ServiceItem item) {
            return List.of();
        }

        @Override
        public Optional<ServiceItem> inForce(String itemId) {
            return Optional.of(item(new DefinitionRef(itemId, 1)));
        }

        @Override
        public Optional<ServiceItem> version(DefinitionRef ref) {
            return Optional.of(item(ref));
        }

        @Override
        public List<MaterialRequirement> materialsFor(ServiceItem item, String scenario, Map<String, Object> formData) {
            return item.materials();
        }

        @Override
        public Optional<List<String>> scenariosFitting(ServiceItem item, Map<String, String> answers) {
            return Optional.of(item.scenarios().stream().map(Scenario::id).toList());
        }

        @Override
        public ResultPublicity publicityOf(ServiceItem item) {
            return ResultPublicity.NONE;
        }

        private static ServiceItem item(DefinitionRef ref) {
            boolean immediate = ref.id().equals(FILING);
            LocalizedText name = LocalizedText.chinese("投资项目");
            return new ServiceItem(
                    ref,
                    name,
                    ItemType.LICENSING,
                    immediate ? ApplicationKind.IMMEDIATE : ApplicationKind.PROMISED,
                    new DepartmentId("development-reform"),
                    Set.of(ServiceTarget.ENTERPRISE),
                    new ServiceItem.Limits(
                            TimeLimit.workingDays(20),
                            TimeLimit.workingDays(immediate ? 0 : 15),
                            TimeLimit.workingDays(10),
                            TimeLimit.workingDays(10),
                            Optional.empty()),
                    new DefinitionRef("project", 1),
                    immediate ? Optional.empty() : Optional.of(new DefinitionRef(ref.id(), 1)),
                    List.of(new Scenario("standard", name, 1, Optional.empty())),
                    List.of(),
                    new ServiceItem.Output(name, false, "昆发改核"),
                    new ServiceItem.Guide(name, name, name, name, name),
                    List.of(new LegalBasis("企业投资项目核准和备案管理条例", "国令673", "")));
        }
    }

    /** Stands in for the forms: every form is right. */
    @ApplicationScoped
    public static class Forms implements FormRules, DefinitionKind<Forms> {
        @Override
        public List<Finding> check(DefinitionRef form, Map<String, Object> data) {
            return List.of();
        }

        @Override
        public Map<String, Object> answers(DefinitionRef form, Map<String, Object> data) {
            return data;
        }

        @Override
        public boolean asksRegisters(DefinitionRef form) {
            return false;
        }

        @Override
        public List<Finding> checkOrigins(
                DefinitionRef form, Map<String, Object> data, Provenance provenance, Set<String> materials) {
            return List.of();
        }

        @Override
        public Set<String> inPlaceOfRegisters(DefinitionRef form, Map<String, Object> data, Provenance provenance) {
            return Set.of();
        }

        @Override
        public Set<String> sensitiveFields(DefinitionRef form) {
            return Set.of();
        }

        @Override
        public List<PublicField> publicFields(DefinitionRef form, Map<String, Object> data) {
            return List.of();
        }

        @Override
        public String name() {
            return "form";
        }

        @Override
        public Class<Forms> type() {
            return Forms.class;
        }

        @Override
        public String folder() {
            return "forms";
        }

        @Override
        public String schemaResource() {
            return "org/onewindow/routing/chain/anything.schema.json";
        }

        @Override
        public Optional<Forms> read(
                DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
            return Optional.of(new Forms());
        }
    }

    /** What the hall is called. */
    @ApplicationScoped
    public static class Identity {
        @Produces
        HallIdentity identity() {
            return new HallIdentity("kunshan-investment", "320583");
        }
    }
}
