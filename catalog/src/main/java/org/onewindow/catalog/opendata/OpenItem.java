package org.onewindow.catalog.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.TimeLimit;

/**
 * 事项 as open data: what one row tells.
 *
 * @param id the item's id in this hall
 * @param implementationCode 实施编码, or empty
 * @param version number of the version in force
 * @param name what it is called
 * @param department name of the department that decides
 * @param type which power or service it is
 * @param kind immediate or promised
 * @param targets who may apply
 * @param promised 承诺办结时限
 * @param statutory 法定办结时限
 * @param specialProcedures 特别程序 that the item may need, each with how long it takes and whether that counts
 * @param conditions who gets it
 * @param procedure the steps
 * @param materials names of what is to be handed in, in the order of the list
 * @param fees what it costs
 * @param result what comes out of it
 * @param places where, and when it is open
 * @param contact whom to ask
 * @param legalBasis what it rests on
 */
public record OpenItem(
        String id,
        String implementationCode,
        int version,
        LocalizedText name,
        LocalizedText department,
        ItemType type,
        ApplicationKind kind,
        List<ServiceTarget> targets,
        TimeLimit promised,
        TimeLimit statutory,
        List<SpecialProcedure> specialProcedures,
        LocalizedText conditions,
        LocalizedText procedure,
        List<LocalizedText> materials,
        LocalizedText fees,
        LocalizedText result,
        LocalizedText places,
        LocalizedText contact,
        List<String> legalBasis) {
    public OpenItem {
        targets = List.copyOf(targets);
        specialProcedures = List.copyOf(specialProcedures);
        materials = List.copyOf(materials);
        legalBasis = List.copyOf(legalBasis);
    }

    /** The row of {@code entry}; a department unknown to {@code hall} is named by its id. */
    static OpenItem of(ImplementationEntry entry, Hall hall) {
        ServiceItem item = entry.item();
        Optional<Hall.Department> department = hall.department(item.department());
        return new OpenItem(
                item.ref().id(),
                entry.elements().layers().implementationCode(),
                item.ref().version(),
                item.name(),
                department
                        .map(Hall.Department::name)
                        .orElseGet(() -> LocalizedText.chinese(item.department().value())),
                item.type(),
                item.kind(),
                item.targets().stream().sorted(Comparator.naturalOrder()).toList(),
                item.limits().promised(),
                item.limits().statutory(),
                entry.elements().specialProcedures(),
                item.guide().conditions(),
                item.guide().procedure(),
                item.materials().stream().map(MaterialRequirement::name).toList(),
                item.guide().fees(),
                item.output().name(),
                item.guide().places(),
                item.guide().contact(),
                item.legalBasis().stream().map(LegalBasis::toString).toList());
    }
}
