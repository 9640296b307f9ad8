package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onewindow.adapters.rest.api.StagedCases.StagedCase;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.Role;

/**
 * Somebody in the access matrix.
 *
 * @param login signs in by that name; empty for whoever does not
 * @param roles held now; none for whoever is not signed in, or no longer
 * @param department whose tasks the person has in sight; or empty
 * @param cookies what the person's browser shows; empty for nobody
 * @param whose name of the applicant whose cases the person has in sight as own; empty for none
 * @param handles whether the person may do more than look
 */
record Person(String login, Set<Role> roles, String department, String cookies, String whose, boolean handles) {
    /** One for all of them, so that no connection stands idle until the hall ends it. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The department that leads, which has a case in sight from the first task on. */
    private static final String LEAD = "reform";

    /** A holder of every post that the small hall does without. */
    static final String MORE_STAFF = """
              - {id: dao.yin, name: {zh: 导引, en: Guide}, roles: [GUIDE]}
              - {id: zhong.tai, name: {zh: 中台, en: Middle office}, roles: [MIDDLE_OFFICE_SPECIALIST]}
              - {id: shou.fei, name: {zh: 收费, en: Cashier}, roles: [CASHIER]}
              - {id: jiao.jie, name: {zh: 交接, en: Transfer clerk}, roles: [TRANSFER_CLERK]}
              - {id: jian.cha, name: {zh: 监察, en: Supervising body}, roles: [SUPERVISING_BODY]}
              - {id: xi.tong, name: {zh: 系统, en: System}, roles: [SYSTEM_ADMINISTRATOR]}
              - {id: an.quan, name: {zh: 安全, en: Security}, roles: [SECURITY_ADMINISTRATOR]}
              - {id: shen.ji, name: {zh: 审计, en: Audit}, roles: [AUDIT_ADMINISTRATOR]}
              - {id: jian.ren, name: {zh: 兼任, en: Two posts}, roles: [RECEPTION_CLERK, ISSUER]}
            """;

    /** Three people before they lose their posts. */
    static final String BEFORE = """
              - {id: li.qian, name: {zh: 李倩, en: Li Qian}, roles: [RECEPTION_CLERK]}
              - {id: zhou.yi, name: {zh: 周毅, en: Zhou Yi}, roles: [DEPARTMENT_APPROVER], department: planning}
              - {id: feng.li, name: {zh: 冯丽, en: Feng Li}, roles: [RECEPTION_CLERK, ISSUER]}
            """;

    /** One with a lesser role, one moved to another department, one gone. */
    static final String AFTER = """
              - {id: li.qian, name: {zh: 李倩, en: Li Qian}, roles: [GUIDE]}
              - {id: zhou.yi, name: {zh: 周毅, en: Zhou Yi}, roles: [DEPARTMENT_APPROVER], department: water}
            """;

    /** Everybody, signed in while they all still held their posts. */
    static List<Person> everybody(SmallHall hall) throws Exception {
        hall.openSecondAccount("li.jiu");
        List<Person> people = new ArrayList<>();
        people.add(new Person("", Set.of(), "", "", "", true));
        people.add(inDepartment(hall, "zhang.san", "", Role.APPLICANT));
        people.add(inDepartment(hall, "li.si", "", Role.APPLICANT));
        people.addAll(agents(hall));
        people.add(inDepartment(hall, "li.jiu", ""));
        people.add(inDepartment(hall, "dao.yin", "", Role.GUIDE));
        people.add(inDepartment(hall, "wang.fang", "", Role.RECEPTION_CLERK));
        people.add(inDepartment(hall, "sun.hao", "", Role.COUNTER_LEAD));
        people.add(inDepartment(hall, "zhao.min", "", Role.ISSUER));
        people.add(inDepartment(hall, "jian.ren", "", Role.RECEPTION_CLERK, Role.ISSUER));
        people.add(inDepartment(hall, "shou.fei", "", Role.CASHIER));
        people.add(inDepartment(hall, "jiao.jie", "", Role.TRANSFER_CLERK));
        people.add(inDepartment(hall, "zhong.tai", "", Role.MIDDLE_OFFICE_SPECIALIST));
        people.add(inDepartment(hall, "xu.qing", "planning", Role.DEPARTMENT_APPROVER));
        people.add(inDepartment(hall, "wu.zheng", "reform", Role.DEPARTMENT_APPROVER));
        people.add(inDepartment(hall, "chen.guo", "reform", Role.DEPARTMENT_APPROVER));
        people.add(inDepartment(hall, "tang.shui", "water", Role.DEPARTMENT_APPROVER));
        people.add(inDepartment(hall, "du.jian", "", Role.SUPERVISOR));
        people.add(inDepartment(hall, "jian.cha", "", Role.SUPERVISING_BODY));
        people.add(inDepartment(hall, "he.ming", "", Role.HALL_ADMINISTRATION));
        people.add(inDepartment(hall, "xi.tong", "", Role.SYSTEM_ADMINISTRATOR));
        people.add(inDepartment(hall, "an.quan", "", Role.SECURITY_ADMINISTRATOR));
        people.add(inDepartment(hall, "shen.ji", "", Role.AUDIT_ADMINISTRATOR));
        people.add(inDepartment(hall, "li.qian", "", Role.GUIDE));
        people.add(inDepartment(hall, "zhou.yi", "water", Role.DEPARTMENT_APPROVER));
        people.add(inDepartment(hall, "feng.li", ""));
        return people;
    }

    static Person applicant(SmallHall hall, String login) throws Exception {
        return inDepartment(hall, login, "", Role.APPLICANT);
    }

    private static Person inDepartment(SmallHall hall, String login, String department, Role... held) throws Exception {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(List.of(held));
        return new Person(login, roles, department, new Desk(hall, login).cookies(), login, true);
    }

    /** 代理人: one person who acts for an applicant in all matters, in one other matter, only to collect, and no longer (G26). */
    private static List<Person> agents(SmallHall hall) throws Exception {
        Desk principal = new Desk(hall, "zhang.san");
        String revoked = mandate(hall, principal, "HANDLE", "");
        List<Person> agents = new ArrayList<>(List.of(
                agent(hall, mandate(hall, principal, "HANDLE", ""), "zhang.san", true),
                agent(hall, mandate(hall, principal, "HANDLE", "on-the-spot"), "zhang.san, on the spot", true),
                agent(hall, mandate(hall, principal, "COLLECT", ""), "zhang.san", false),
                agent(hall, revoked, "li.si", true)));
        principal.does("/mandates/" + revoked + "/revocation", "{'reasons': '改由本人办理'}");
        return agents;
    }

    private static String mandate(SmallHall hall, Desk principal, String power, String item) throws Exception {
        LocalDate today = hall.hall.get(HallTime.class).today();
        return principal
                .does(
                        "/mandates",
                        "{'principal': null, 'person': {'name': '李四', 'idNumber': '" + SmallHall.LI.value()
                                + "', 'mobile': null}, 'items': [" + (item.isEmpty() ? "" : "'" + item + "'")
                                + "], 'powers': ['" + power + "'], 'from': '" + today + "', 'until': '"
                                + today.plusMonths(6) + "'}")
                .path("mandate")
                .textValue();
    }

    private static Person agent(SmallHall hall, String mandate, String whose, boolean handles) throws Exception {
        Desk li = new Desk(hall, "li.si");
        String body = "{\"mandate\": \"" + mandate + "\"}";
        assertThat(SmallHall.send(
                                li.browser(),
                                hall.act(UUID.randomUUID().toString(), "/mandates/acting", body)
                                        .method("PUT", HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(200);
        return new Person("li.si", EnumSet.of(Role.APPLICANT), "", li.cookies(), whose, handles);
    }

    boolean isSignedIn() {
        return !roles.isEmpty();
    }

    boolean isApplicant() {
        return roles.contains(Role.APPLICANT);
    }

    /** Whether the person holds one of {@code wanted}. */
    boolean hasOneOf(Set<Role> wanted) {
        return handles && roles.stream().anyMatch(wanted::contains);
    }

    /** Whether the person acts under a mandate. */
    boolean actsForAnother() {
        return !whose.equals(login);
    }

    /** Whether the person acts under a mandate that covers none of the matters asked about: filing them is forbidden, there or not. */
    boolean actsForAnotherMatter() {
        return whose.endsWith(", on the spot");
    }

    /** Whether the person is to have the application in sight. */
    boolean sees(StagedCase one, AccessTable table) {
        return one.isThere()
                && (whose.equals("zhang.san")
                        || table.seesAll(roles)
                        || one.asked().contains(department)
                        || (department.equals(LEAD) && !one.asked().isEmpty()));
    }

    /**
     * What the person is answered. The hall ends the connection of a request that it refused before its body had come; whoever sends
     * the next one at that moment asks again.
     */
    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpRequest.Builder whole = cookies.isEmpty() ? request : request.header("Cookie", cookies);
        try {
            return SmallHall.send(CLIENT, whole);
        } catch (IOException ended) {
            return SmallHall.send(CLIENT, whole);
        }
    }

    @Override
    public String toString() {
        return login.isEmpty()
                ? "nobody"
                : login + (login.equals(whose) ? "" : " for " + whose) + (handles ? "" : ", to collect") + " " + roles;
    }
}
