package org.onewindow.core.hall;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Caller;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.core.time.WarningRule;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/**
 * 政务服务大厅: who works in the hall and where, as {@code hall.yaml} says.
 *
 * @param identity what the ledger and outside systems know this hall by: {@code [a-z][a-z0-9-]*}, at most 40 characters, never
 *     changed once the hall has run
 * @param name what people call it
 * @param areaCode 6 digits of GB/T 2260, the first part of every application number
 * @param zone in which its working days begin and end
 * @param departments in the order of the file
 * @param counters in the order of the file
 * @param staff in the order of the file
 * @param layout its zones and themes, and where each item is served
 * @param warnings when limits turn yellow here
 * @param subscriptions who follows what happens in it, in the order of the file
 */
public record Hall(
        String identity,
        LocalizedText name,
        String areaCode,
        ZoneId zone,
        List<Department> departments,
        List<Counter> counters,
        List<StaffMember> staff,
        HallLayout layout,
        WarningRule warnings,
        List<Subscription> subscriptions) {
    public Hall {
        departments = List.copyOf(departments);
        counters = List.copyOf(counters);
        staff = List.copyOf(staff);
        subscriptions = List.copyOf(subscriptions);
    }

    /** The department of that id. */
    public Optional<Department> department(DepartmentId id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The staff member of that id. */
    public Optional<StaffMember> member(StaffId id) {
        return staff.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The counter of that id. */
    public Optional<Counter> counter(String id) {
        return counters.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The counters that serve the item of that id, in the order of the file; none if it has not moved in or nothing is said of it. */
    public List<Counter> countersFor(String item) {
        return layout.of(item)
                .filter(Stationing::movedIn)
                .map(stationing -> counters.stream()
                        .filter(counter -> counter.serves(stationing))
                        .toList())
                .orElse(List.of());
    }

    /** Those who hold {@code role}, in {@code department} if the role is a department's. */
    public List<StaffMember> holders(Role role, Optional<DepartmentId> department) {
        return staff.stream()
                .filter(each -> each.roles().contains(role))
                .filter(each -> department.isEmpty() || each.department().equals(department))
                .toList();
    }

    /**
     * 部门: a department whose items the hall offers.
     *
     * @param id short name
     * @param name official name
     * @param documentPrefix what its document numbers begin with, such as 昆发改; empty if it issues none
     * @param adapter kind of adapter that carries dispatches to its own system, or {@link #PAGES} if it works in the hall's pages
     * @param settings what the adapter needs; no secrets
     * @param residency whether it works in the hall itself
     */
    public record Department(
            DepartmentId id,
            LocalizedText name,
            String documentPrefix,
            String adapter,
            Map<String, String> settings,
            Residency residency) {
        /** The department works in the hall's own pages. */
        public static final String PAGES = "pages";

        public Department {
            settings = Map.copyOf(settings);
        }

        /** How the department's own system is reached; absent if it works in the hall's pages. */
        public Optional<DepartmentBinding> binding() {
            return adapter.equals(PAGES) ? Optional.empty() : Optional.of(new DepartmentBinding(id, adapter, settings));
        }
    }

    /**
     * 进驻情况: whether a department has people in the hall.
     *
     * @param resident whether it has
     * @param reason why it has not; absent if it has
     * @param reachedBy how the hall, and who needs it, reaches it all the same; absent if it is resident
     */
    public record Residency(boolean resident, Optional<LocalizedText> reason, Optional<LocalizedText> reachedBy) {}

    /**
     * 窗口: a counter.
     *
     * @param id {@code [a-z][a-z0-9-]*}
     * @param name what stands above it
     * @param kind what it is for
     * @param department whose it is, for counters of one department
     * @param zone id of the zone in which it stands
     * @param themes ids of the themes whose items it takes in
     */
    public record Counter(
            String id,
            LocalizedText name,
            CounterKind kind,
            Optional<DepartmentId> department,
            Optional<String> zone,
            List<String> themes) {
        public Counter {
            themes = List.copyOf(themes);
        }

        private boolean serves(Stationing stationing) {
            return stationing.counters().contains(id)
                    || stationing.theme().filter(themes::contains).isPresent();
        }
    }

    /** Kinds of counters. */
    public enum CounterKind {
        /** 综合窗口: takes in the items of several departments. */
        INTEGRATED,
        /** 部门专区. */
        DEPARTMENT_AREA,
        /** 专窗: for one matter. */
        DEDICATED,
        /** 统一出件窗口: issues every result of the hall. */
        ISSUING,
        /** 咨询导办台: answers, and leads people to the right counter; takes nothing in. */
        GUIDANCE
    }

    /**
     * 工作人员: somebody who works in the hall.
     *
     * @param id short name, as the ledger shows it
     * @param name shown to colleagues and applicants
     * @param roles at least one, never APPLICANT or SYSTEM
     * @param department whose tasks the person sees
     * @param counter where the person sits
     */
    public record StaffMember(
            StaffId id,
            LocalizedText name,
            Set<Role> roles,
            Optional<DepartmentId> department,
            Optional<String> counter) {
        public StaffMember {
            roles = Set.copyOf(roles);
        }

        /** The person as one who asks for acts. */
        public Caller.Staff caller() {
            return new Caller.Staff(id, roles, department);
        }
    }
}
