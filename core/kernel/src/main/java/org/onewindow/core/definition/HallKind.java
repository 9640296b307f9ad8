package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.hall.Hall.CounterKind;
import org.onewindow.core.hall.Hall.Department;
import org.onewindow.core.hall.Hall.StaffMember;
import org.onewindow.core.time.WarningRule;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code hall.yaml}. */
@ApplicationScoped
public class HallKind implements DefinitionKind<Hall> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Iterable<HallCheck> checks;

    @Inject
    HallKind(@Any Instance<HallCheck> checks) {
        this.checks = checks;
    }

    /** For the container's proxy, and for those who do without a container and its rules. */
    public HallKind() {
        this.checks = List.of();
    }

    @Override
    public String name() {
        return "hall";
    }

    @Override
    public Class<Hall> type() {
        return Hall.class;
    }

    @Override
    public String folder() {
        return "";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/core/hall/hall.schema.json";
    }

    @Override
    public Optional<Hall> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        JsonNode tree = document.tree();
        Hall hall = new Hall(
                tree.path("identity").asText(),
                Texts.of(tree.path("name")),
                tree.path("areaCode").asText(),
                zone(document, findings),
                departments(tree.path("departments")),
                counters(tree.path("counters")),
                staff(tree.path("staff")),
                LayoutReader.layout(tree),
                warnings(tree.path("warnings")),
                subscriptions(tree.path("subscriptions")));
        new HallRules(document, hall, findings).check();
        checks.forEach(each -> each.check(hall, document, findings));
        return Optional.of(hall);
    }

    private static ZoneId zone(DefinitionDocument document, FindingSink findings) {
        String zone = document.tree().path("zone").asText(CHINA.getId());
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            findings.error("OW-DEF-2107", document, "/zone", zone);
            return CHINA;
        }
    }

    private static WarningRule warnings(JsonNode warnings) {
        return new WarningRule(
                warnings.path("workingDaysLeft").asInt(WarningRule.USUAL.workingDaysLeft()),
                warnings.path("percentUsed").asInt(WarningRule.USUAL.percentUsed()));
    }

    private static List<Department> departments(JsonNode list) {
        List<Department> departments = new ArrayList<>();
        list.forEach(each -> {
            departments.add(new Department(
                    new DepartmentId(each.path("id").asText()),
                    Texts.of(each.path("name")),
                    each.path("documentPrefix").asText(""),
                    each.path("adapter").asText(Department.PAGES),
                    settings(each),
                    LayoutReader.residency(each)));
        });
        return departments;
    }

    private static List<Subscription> subscriptions(JsonNode list) {
        List<Subscription> subscriptions = new ArrayList<>();
        list.forEach(each -> {
            Set<ActName> acts = EnumSet.noneOf(ActName.class);
            each.path("acts").forEach(act -> acts.add(ActName.valueOf(act.asText())));
            subscriptions.add(
                    new Subscription(each.path("id").asText(), each.path("kind").asText(), settings(each), acts));
        });
        return subscriptions;
    }

    private static Map<String, String> settings(JsonNode owner) {
        Map<String, String> settings = new HashMap<>();
        owner.path("settings")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    private static List<Counter> counters(JsonNode list) {
        List<Counter> counters = new ArrayList<>();
        list.forEach(each -> counters.add(new Counter(
                each.path("id").asText(),
                Texts.of(each.path("name")),
                CounterKind.valueOf(each.path("kind").asText()),
                department(each),
                Optional.ofNullable(each.path("zone").textValue()),
                LayoutReader.words(each.path("themes")))));
        return counters;
    }

    private static List<StaffMember> staff(JsonNode list) {
        List<StaffMember> staff = new ArrayList<>();
        list.forEach(each -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            each.path("roles").forEach(role -> roles.add(Role.valueOf(role.asText())));
            staff.add(new StaffMember(
                    new StaffId(each.path("id").asText()),
                    Texts.of(each.path("name")),
                    roles,
                    department(each),
                    Optional.ofNullable(each.path("counter").textValue())));
        });
        return staff;
    }

    private static Optional<DepartmentId> department(JsonNode node) {
        return Optional.ofNullable(node.path("department").textValue()).map(DepartmentId::new);
    }

    /** What a schema cannot say about a hall. */
    private record HallRules(DefinitionDocument document, Hall hall, FindingSink findings) {
        void check() {
            unique(
                    "/departments/",
                    "OW-DEF-2101",
                    hall.departments().stream().map(each -> each.id().value()).toList());
            unique(
                    "/counters/",
                    "OW-DEF-2102",
                    hall.counters().stream().map(Counter::id).toList());
            unique(
                    "/staff/",
                    "OW-DEF-2103",
                    hall.staff().stream().map(each -> each.id().value()).toList());
            for (int i = 0; i < hall.counters().size(); i++) {
                known(hall.counters().get(i).department(), "/counters/" + i + "/department");
            }
            for (int i = 0; i < hall.staff().size(); i++) {
                check(hall.staff().get(i), "/staff/" + i);
            }
        }

        private void check(StaffMember member, String pointer) {
            known(member.department(), pointer + "/department");
            member.counter()
                    .filter(id -> hall.counter(id).isEmpty())
                    .ifPresent(id -> findings.error("OW-DEF-2105", document, pointer + "/counter", id));
            if (member.roles().contains(Role.DEPARTMENT_APPROVER)
                    && member.department().isEmpty()) {
                findings.error("OW-DEF-2106", document, pointer, member.id().value());
            }
        }

        private void known(Optional<DepartmentId> department, String pointer) {
            department
                    .filter(id -> hall.department(id).isEmpty())
                    .ifPresent(id -> findings.error("OW-DEF-2104", document, pointer, id.value()));
        }

        private void unique(String list, String code, List<String> ids) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < ids.size(); i++) {
                if (!seen.add(ids.get(i))) {
                    findings.error(code, document, list + i + "/id", ids.get(i));
                }
            }
        }
    }
}
