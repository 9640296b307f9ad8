package org.onewindow.core.hall;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * 大厅布局: the hall's zones and themes, and where each item is served (R4.2, R4.3, R4.7), as {@code hall.yaml} says. A hall that says
 * nothing of it has an empty layout; then nothing is known, and nothing may be concluded from an item's not being listed.
 *
 * @param zones in the order of the file
 * @param themes in the order of the file
 * @param stationings at most one for each item, in the order of the file
 */
public record HallLayout(List<Zone> zones, List<Theme> themes, List<Stationing> stationings) {
    /** Of halls that say nothing of it. */
    public static final HallLayout UNTOLD = new HallLayout(List.of(), List.of(), List.of());

    public HallLayout {
        zones = List.copyOf(zones);
        themes = List.copyOf(themes);
        stationings = List.copyOf(stationings);
    }

    /** Whether the hall says where its items are served. */
    public boolean told() {
        return !stationings.isEmpty();
    }

    /** The zone of that id. */
    public Optional<Zone> zone(String id) {
        return zones.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The theme of that id. */
    public Optional<Theme> theme(String id) {
        return themes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** How the item of that id is stationed; empty if the layout does not say. */
    public Optional<Stationing> of(String item) {
        return stationings.stream().filter(each -> each.item().equals(item)).findFirst();
    }

    /**
     * 区域: a part of the hall's floor.
     *
     * @param id {@code [a-z][a-z0-9-]*}
     * @param name what the signs say
     * @param kind what it is for
     * @param place how to get there, such as 一楼东侧
     */
    public record Zone(String id, LocalizedText name, ZoneKind kind, Optional<LocalizedText> place) {}

    /** What parts of the floor are for. */
    public enum ZoneKind {
        /** 导办: guidance and advice at the entrance. */
        GUIDANCE,
        /** 自助服务: terminals that people use by themselves. */
        SELF_SERVICE,
        /** 前台综合受理: integrated counters. */
        RECEPTION,
        /** 部门专区: counters of one department. */
        DEPARTMENT_AREA,
        /** 中台业务支撑: the middle office. */
        MIDDLE_OFFICE,
        /** 后台分类审批: the departments' own desks; applicants are not sent there. */
        BACK_OFFICE,
        /** 统一出件: where results are collected. */
        ISSUING
    }

    /**
     * 主题: a field whose items any counter of the field takes in.
     *
     * @param id {@code [a-z][a-z0-9-]*}
     * @param name such as 投资项目
     */
    public record Theme(String id, LocalizedText name) {}

    /**
     * 进驻: where one item is served and how far the front desk goes with it, or why it has not moved into the hall.
     *
     * @param item id of the item
     * @param movedIn whether it is served in the hall
     * @param frontDesk how far the front desk goes; absent for items that have not moved in
     * @param theme any counter of the theme serves it
     * @param counters ids of counters that serve it besides
     * @param reason why it has not moved in; absent if it has
     * @param servedAt where those are served who need it all the same; absent if it has moved in
     */
    public record Stationing(
            String item,
            boolean movedIn,
            Optional<FrontDeskAuthority> frontDesk,
            Optional<String> theme,
            List<String> counters,
            Optional<LocalizedText> reason,
            Optional<LocalizedText> servedAt) {
        public Stationing {
            counters = List.copyOf(counters);
        }
    }

    /** 前后台权限: how far the front desk goes with an item (R4.3); everything beyond is the department's. */
    public enum FrontDeskAuthority {
        /** 收件移送: takes the materials in and hands them over; the department accepts and decides (收受分离). */
        HANDS_OVER,
        /** 授权受理: accepts in the department's name; the department examines and decides. */
        ACCEPTS,
        /** 当场办结: accepts and decides on the spot. */
        DECIDES
    }
}
