package org.onewindow.examples.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.PasswordHash;
import org.onewindow.core.people.Passwords;
import org.onewindow.core.text.Messages;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.Role;

/** The people of the demonstration: every staff member of {@code hall.yaml}, and three applicants. One password for all. */
@ApplicationScoped
class DemoAccounts {
    /** Known to everybody who reads this; a hall in earnest has no such accounts. */
    static final String PASSWORD = "onewindow-demo";

    private final Accounts accounts;
    private final Passwords passwords;
    private final PublishedDefinitions definitions;
    private final EnterpriseRegister register;
    private final Messages messages;

    @Inject
    DemoAccounts(
            Accounts accounts,
            Passwords passwords,
            PublishedDefinitions definitions,
            EnterpriseRegister register,
            Messages messages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.definitions = definitions;
        this.register = register;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DemoAccounts() {
        this(null, null, null, null, null);
    }

    /**
     * One log-in of the demonstration.
     *
     * @param who what the person does, in two languages
     */
    record Demo(LoginName login, String who) {}

    /** An applicant of the demonstration. */
    private record DemoApplicant(String login, Applicant applicant) {}

    /** Opens every account that is not there yet; on a second start that is none. */
    void open() {
        List<Hall.StaffMember> missing = hall().staff().stream()
                .filter(member -> !accounts.exists(login(member)))
                .toList();
        List<DemoApplicant> newcomers = applicants().stream()
                .filter(demo -> !accounts.exists(new LoginName(demo.login())))
                .toList();
        if (missing.isEmpty() && newcomers.isEmpty()) {
            return;
        }
        // One hash for all: the password is the same, and each one takes its time to make.
        PasswordHash password = passwords.hash(PASSWORD);
        missing.forEach(member -> accounts.openForStaff(login(member), member.id(), password));
        newcomers.forEach(demo -> accounts.openForApplicant(new LoginName(demo.login()), demo.applicant(), password));
    }

    private List<DemoApplicant> applicants() {
        return List.of(
                new DemoApplicant("jingwei", enterprise("91320583MA1WJ3K23T")),
                new DemoApplicant("hualian", enterprise("91320583MA1X7P4M0X")),
                new DemoApplicant(
                        "zhang.san",
                        new Applicant.Person(
                                "张三", new CitizenIdNumber("990101199001010019"), "13900000001", Optional.empty())));
    }

    private Applicant enterprise(String creditCode) {
        return register.applicant(creditCode).orElseThrow();
    }

    private Hall hall() {
        return definitions.hall().orElseThrow();
    }

    private static LoginName login(Hall.StaffMember member) {
        return new LoginName(member.id().value());
    }

    /** The log-ins to print: one person for each part of the walk; of another hall, one for each role. */
    List<Demo> toPrint() {
        return hall().identity().equals(FolderIdentity.KUNSHAN.value()) ? ofTheWalk() : ofEachRole();
    }

    private static List<Demo> ofTheWalk() {
        return List.of(
                new Demo(new LoginName("jingwei"), "applicant, an enterprise / 申请人(企业)"),
                new Demo(new LoginName("lin.yue"), "reception / 综合受理"),
                new Demo(new LoginName("xu.qing"), "planning / 规划"),
                new Demo(new LoginName("ma.tian"), "land / 国土"),
                new Demo(new LoginName("shen.he"), "environment / 环保"),
                new Demo(new LoginName("gu.wei"), "economy and trade / 经信"),
                new Demo(new LoginName("wu.zheng"), "decides for development and reform / 发改委审批"),
                new Demo(new LoginName("tang.li"), "issuing / 统一出件"),
                new Demo(new LoginName("du.jian"), "supervision / 督办"));
    }

    private List<Demo> ofEachRole() {
        List<Demo> all = new ArrayList<>();
        all.add(new Demo(new LoginName("zhang.san"), "applicant, a person / 申请人(个人)"));
        all.add(new Demo(new LoginName("jingwei"), "applicant, an enterprise / 申请人(企业)"));
        for (Role role : Role.values()) {
            hall().holders(role, Optional.empty()).stream()
                    .findFirst()
                    .ifPresent(member -> all.add(new Demo(
                            login(member),
                            messages.name(role, Locale.ENGLISH) + " / "
                                    + messages.name(role, Locale.SIMPLIFIED_CHINESE))));
        }
        return all;
    }
}
