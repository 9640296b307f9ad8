package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout;
import org.onewindow.core.hall.HallLayout.FrontDeskAuthority;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/**
 * 前后台权限 (R4.3): who answers an application that was handed in, as the hall's layout says of its item.
 *
 * <ul>
 *   <li>Of an item that the front desk hands over (收件移送) it takes the papers in and checks them, and no more. Every one of the five
 *       answers of Licensing Law Art. 32 is the department's: an approver of the item's department gives it at the review desk, which
 *       has the application in sight from the moment it is handed in. Whoever accepts there does not examine or decide (受审分离), as
 *       at the front desk.
 *   <li>Otherwise a clerk at the front desk answers; to decide on the spot the layout must say so. An item of which the layout says
 *       nothing, and every item of a hall without a layout, is answered and, if immediate, decided at the front desk.
 * </ul>
 *
 * <p>Nobody is stuck by it: if neither answers, silence accepts (Art. 32 (4)).
 *
 * <p><b>Threads.</b> Safe for use by several threads; answers come from memory.
 */
@ApplicationScoped
public class FrontDesk {
    private final PublishedDefinitions definitions;

    @Inject
    FrontDesk(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FrontDesk() {
        this(null);
    }

    /** Whether the front desk only takes applications for that item in and hands them over. */
    public boolean handsOver(String item) {
        return authority(item).filter(FrontDeskAuthority.HANDS_OVER::equals).isPresent();
    }

    /** Ids of the items that the front desk only takes in and hands over. */
    List<String> itemsHandedOver() {
        return definitions.hall().map(Hall::layout).map(HallLayout::stationings).orElse(List.of()).stream()
                .filter(each -> each.frontDesk()
                        .filter(FrontDeskAuthority.HANDS_OVER::equals)
                        .isPresent())
                .map(Stationing::item)
                .toList();
    }

    /** Whether {@code who} is the one to answer applications for {@code item}. */
    public boolean mayAnswer(ServiceItem item, Caller who) {
        return handsOver(item.ref().id()) ? isApproverOf(item.department(), who) : who.has(Role.RECEPTION_CLERK);
    }

    /** What stands against {@code who} answering an application for {@code item}: it says who may. */
    Optional<Finding> objectionToAnswering(ServiceItem item, Caller who) {
        if (mayAnswer(item, who)) {
            return Optional.empty();
        }
        return Optional.of(
                handsOver(item.ref().id())
                        ? Finding.error(
                                ApplicationCodes.DEPARTMENT_ANSWERS,
                                "",
                                item.name().asArgument(),
                                nameOf(item.department()).asArgument())
                        : Finding.error(
                                ApplicationCodes.FRONT_DESK_ANSWERS,
                                "",
                                item.name().asArgument()));
    }

    /** The same for deciding in the act of answering. */
    Optional<Finding> objectionToDeciding(ServiceItem item, Caller who) {
        return objectionToAnswering(item, who)
                .or(() -> authority(item.ref().id())
                        .filter(FrontDeskAuthority.ACCEPTS::equals)
                        .map(accepts -> Finding.error(
                                ApplicationCodes.DEPARTMENT_DECIDES,
                                "",
                                item.name().asArgument(),
                                nameOf(item.department()).asArgument())));
    }

    private Optional<FrontDeskAuthority> authority(String item) {
        return definitions
                .hall()
                .map(Hall::layout)
                .flatMap(layout -> layout.of(item))
                .flatMap(Stationing::frontDesk);
    }

    /** Whether {@code who} decides for {@code department}. */
    static boolean isApproverOf(DepartmentId department, Caller who) {
        return who instanceof Caller.Staff staff
                && staff.has(Role.DEPARTMENT_APPROVER)
                && staff.department().filter(department::equals).isPresent();
    }

    LocalizedText nameOf(DepartmentId department) {
        return definitions
                .hall()
                .flatMap(hall -> hall.department(department))
                .map(Hall.Department::name)
                .orElseGet(() -> LocalizedText.chinese(department.value()));
    }
}
