package org.onewindow.spi.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.TimeLimit;

/**
 * 事项: one service item in one published version; an application stays on the version it was accepted under.
 *
 * @param ref id and version
 * @param name what it is called
 * @param type which power or service it is
 * @param kind immediate or promised
 * @param department the department that decides in its own name (实施主体)
 * @param targets who may apply, at least one
 * @param limits statutory and promised limit and what may be added
 * @param form the form to fill
 * @param chain the approval chain, absent for immediate items
 * @param scenarios at least one
 * @param materials in the order of the published list
 * @param output what the applicant gets
 * @param guide what the service guide tells beside the data
 * @param legalBasis at least one
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record ServiceItem(
        DefinitionRef ref,
        LocalizedText name,
        ItemType type,
        ApplicationKind kind,
        DepartmentId department,
        Set<ServiceTarget> targets,
        Limits limits,
        DefinitionRef form,
        Optional<DefinitionRef> chain,
        List<Scenario> scenarios,
        List<MaterialRequirement> materials,
        Output output,
        Guide guide,
        List<LegalBasis> legalBasis) {
    public ServiceItem {
        targets = Set.copyOf(targets);
        scenarios = List.copyOf(scenarios);
        materials = List.copyOf(materials);
        legalBasis = List.copyOf(legalBasis);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("an item has at least one scenario: " + ref);
        }
    }

    /** The scenario of that id, if the item has it. */
    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** The material requirement of that id, if the item has it. */
    public Optional<MaterialRequirement> material(String id) {
        return materials.stream().filter(material -> material.id().equals(id)).findFirst();
    }

    /**
     * The limits of an item. Every limit is data of the item, never a constant in code.
     *
     * @param statutory 法定办结时限, counted from acceptance
     * @param promised 承诺办结时限, not longer than the statutory one; 0 for immediate items
     * @param extension what an approved extension adds (Art. 42: 10, joint handling 15 working days)
     * @param correction how long the applicant has to correct, a rule of the hall
     * @param deferral how long deferred materials may take; absent if the item accepts none
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Limits(
            TimeLimit statutory,
            TimeLimit promised,
            TimeLimit extension,
            TimeLimit correction,
            Optional<TimeLimit> deferral) {}

    /**
     * 审批结果: what the applicant gets.
     *
     * @param name title of the document or certificate
     * @param certificate whether it is a certificate (证照) rather than an approval document (批文)
     * @param numberPrefix organ and kind for the document number, such as 昆发改核
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Output(LocalizedText name, boolean certificate, String numberPrefix) {}

    /**
     * What the service guide tells beside the data; each part is one of the six disclosures or serves them.
     *
     * @param conditions who gets it (受理条件)
     * @param procedure the steps in words (办理流程)
     * @param fees what it costs and on which basis, or that it costs nothing
     * @param places where, and when it is open
     * @param contact telephone for questions, and for complaints
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Guide(
            LocalizedText conditions,
            LocalizedText procedure,
            LocalizedText fees,
            LocalizedText places,
            LocalizedText contact) {}
}
