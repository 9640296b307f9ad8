package org.onewindow.core.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/**
 * What the kernel asks of the catalogue. Answers come from memory: no statement is spent on definitions during an act.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a published version never changes.
 */
public interface ItemCatalogue {
    /** The version of the item in force now, if the item is offered now; withdrawn items have none. */
    Optional<ServiceItem> inForce(String itemId);

    /** That very version, in force or not; every published version stays readable. */
    Optional<ServiceItem> version(DefinitionRef ref);

    /**
     * 实施编码: the code by which every system knows the item.
     *
     * @param item a published version
     * @return its own id if it has no such code
     */
    default String codeOf(ServiceItem item) {
        return item.ref().id();
    }

    /**
     * The guide of that version, to be kept with what is handed in under it.
     *
     * @return empty if there is no such version, or if this catalogue keeps no digests
     */
    default Optional<GuideSeen> guide(DefinitionRef ref) {
        return Optional.empty();
    }

    /**
     * The materials that apply: those of the scenario whose condition holds on the form data.
     *
     * @param item a published version
     * @param scenario id of one of its scenarios
     * @param formData as handed in; may be incomplete, then a condition that cannot be decided does not hold
     */
    List<MaterialRequirement> materialsFor(ServiceItem item, String scenario, Map<String, Object> formData);

    /**
     * The scenarios that fit what was answered (情形引导), in the order of the item: all of them if nothing was.
     *
     * @param item a published version
     * @param answers id of each question answered to id of its answer
     * @return ids of scenarios, none if the answers contradict each other; empty if the item has no such question or answer
     */
    Optional<List<String>> scenariosFitting(ServiceItem item, Map<String, String> answers);

    /**
     * Which decisions on the item everybody may read (结果公开).
     *
     * @param item a published version
     */
    ResultPublicity publicityOf(ServiceItem item);

    /**
     * 收费: the fees of the item that fall due by themselves, in the order of the item; those that are told in words alone are not among
     * them.
     *
     * @param item a published version
     */
    default List<FeeRate> feesOf(ServiceItem item) {
        return List.of();
    }

    /**
     * What the item says of the certificate that it issues; empty if its result is none.
     *
     * @param item a published version
     */
    default Optional<CertificateRule> certificateRuleOf(ServiceItem item) {
        return Optional.empty();
    }

    /**
     * 业务办理项: whether one applies anew, or for a change, a renewal, a reissue.
     *
     * @param item a published version
     */
    default VariantKind variantOf(ServiceItem item) {
        return VariantKind.OTHER;
    }

    /**
     * 对应电子证照: which kind of certificate answers a material requirement, the word that the rule of such a certificate uses, too; empty
     * if none does.
     *
     * @param item a published version
     * @param requirement id of one of its material requirements
     */
    default Optional<String> certificateTypeOf(ServiceItem item, String requirement) {
        return Optional.empty();
    }

    /**
     * 信息免交: the facts that a material proves, by the names that data sources have for them; empty if the item does not say.
     *
     * @param item a published version
     * @param requirement id of one of its material requirements
     */
    default Set<String> factsProvedBy(ServiceItem item, String requirement) {
        return Set.of();
    }

    /**
     * Whether a material that is got by data sharing is waited for while its source cannot be reached; otherwise the applicant is asked for
     * the paper.
     *
     * @param item a published version
     * @param requirement id of one of its material requirements
     */
    default boolean waitsForSource(ServiceItem item, String requirement) {
        return false;
    }

    /**
     * 信用后补: whether only who has good credit may hand a deferrable material in after acceptance.
     *
     * @param item a published version
     * @param requirement id of one of its material requirements
     */
    default boolean followsOnCreditOnly(ServiceItem item, String requirement) {
        return false;
    }

    /**
     * 告知承诺: what may be promised in writing instead of being proved, and on which terms; empty if nothing may.
     *
     * @param item a published version
     */
    default Optional<CommitmentTerms> commitmentOf(ServiceItem item) {
        return Optional.empty();
    }

    /** The items that can be applied for now and ask for a certificate of that kind while they issue one of it: renewal and change. */
    default List<ServiceItem> itemsAskingFor(String certificateType) {
        return List.of();
    }

    /**
     * What certificates of items in force may tell: every fact that one of their rules names, name of the fact to kinds of certificate.
     */
    default Map<String, Set<String>> factsOfCertificates() {
        return Map.of();
    }

    /**
     * 特别程序: the procedures that the item names and whose time does not count in its limit, in the order of the item.
     *
     * @param item a published version
     */
    List<OfferedProcedure> proceduresOf(ServiceItem item);
}
