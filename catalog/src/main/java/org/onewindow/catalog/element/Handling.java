package org.onewindow.catalog.element;

import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;

/**
 * How, and how far from a counter, an item can be handled.
 *
 * @param forms 办理形式
 * @param visits 到办事现场次数, 0 or more; absent if the file does not say
 * @param visitsReason 必须现场办理原因说明, wanted as soon as one visit is needed
 * @param onlineStages 网办深度; empty if nothing can be done online
 * @param onlineAddress 网办地址, or empty
 * @param services what is offered around it
 * @param crossRegionScope 通办范围
 * @param crossRegionForm 通办形式
 * @param quantityLimit 数量限制
 */
public record Handling(
        Set<HandlingForm> forms,
        Optional<Integer> visits,
        Optional<LocalizedText> visitsReason,
        Set<OnlineStage> onlineStages,
        String onlineAddress,
        Set<HandlingService> services,
        Optional<CrossRegionScope> crossRegionScope,
        Optional<CrossRegionForm> crossRegionForm,
        Optional<LocalizedText> quantityLimit) {
    public Handling {
        forms = Set.copyOf(forms);
        onlineStages = Set.copyOf(onlineStages);
        services = Set.copyOf(services);
    }

    /** 是否网办: whether it can be applied for online. */
    public boolean online() {
        return forms.contains(HandlingForm.WEB) || forms.contains(HandlingForm.MOBILE);
    }
}
