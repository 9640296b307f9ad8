package org.onewindow.adapters.testkit.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/**
 * One made-up item.
 *
 * @param code national style: 业务办理项 of a basic entry, 14 digits, and for a copy 6 more for the place
 * @param name what it is called
 * @param departmentId short name of the department
 * @param department official name of the department
 * @param type which power or service it is
 * @param targets who may apply
 * @param statutory statutory limit in working days
 * @param promised promised limit in working days, 0 for immediate items
 * @param materials names of the materials
 */
public record SampleItem(
        String code,
        String name,
        String departmentId,
        String department,
        ItemType type,
        Set<ServiceTarget> targets,
        int statutory,
        int promised,
        List<String> materials) {
    public SampleItem {
        targets = Set.copyOf(targets);
        materials = List.copyOf(materials);
    }

    /** The id that the item has as a definition. */
    public String id() {
        return "i-" + code;
    }

    /** The item as the first version of a published definition. */
    public ServiceItem asServiceItem() {
        return new ServiceItem(
                new DefinitionRef(id(), 1),
                LocalizedText.chinese(name),
                type,
                promised == 0 ? ApplicationKind.IMMEDIATE : ApplicationKind.PROMISED,
                new DepartmentId(departmentId),
                targets,
                new ServiceItem.Limits(
                        TimeLimit.workingDays(statutory),
                        TimeLimit.workingDays(promised),
                        TimeLimit.workingDays(10),
                        new TimeLimit(30, LimitUnit.CALENDAR_DAY),
                        Optional.empty()),
                new DefinitionRef("general", 1),
                Optional.empty(),
                List.of(new Scenario("standard", LocalizedText.chinese("标准情形"), 1, Optional.empty())),
                requirements(),
                new ServiceItem.Output(LocalizedText.chinese(name + "结果"), false, ""),
                new ServiceItem.Guide(
                        LocalizedText.chinese("符合法律法规规定的条件"),
                        LocalizedText.chinese("申请、受理、审查、决定、送达"),
                        LocalizedText.chinese("不收费"),
                        LocalizedText.chinese("政务服务大厅综合窗口"),
                        LocalizedText.chinese("12345")),
                List.of(new LegalBasis("中华人民共和国行政许可法", "", "")));
    }

    private List<MaterialRequirement> requirements() {
        return IntStream.range(0, materials.size())
                .mapToObj(i -> new MaterialRequirement(
                        "m" + i,
                        LocalizedText.chinese(materials.get(i)),
                        Necessity.REQUIRED,
                        false,
                        new MaterialRequirement.Copies(1, 0),
                        MaterialForm.PAPER,
                        MaterialSource.APPLICANT,
                        "",
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        ""))
                .toList();
    }
}
