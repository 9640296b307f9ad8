package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.item.ServiceItem;

/**
 * Asks the registers for the form of an item, before somebody fills it in and again before it is handed in: what was asked is on record,
 * and the hall takes its own record, not the browser's word, for where values come from.
 *
 * <p><b>Threads.</b> Safe; not within an act.
 */
@ApplicationScoped
public class FilingFacts {
    private final ItemCatalogue items;
    private final PublishedForms forms;
    private final Prefill prefill;
    private final CurrentCaller caller;

    @Inject
    FilingFacts(ItemCatalogue items, PublishedForms forms, Prefill prefill, CurrentCaller caller) {
        this.items = items;
        this.forms = forms;
        this.prefill = prefill;
        this.caller = caller;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FilingFacts() {
        this(null, null, null, null);
    }

    /** What the registers know of {@code subject} for the form of that item; nothing if the item is not offered. */
    public Prefilled ask(String item, SubjectNumber subject) {
        return items.inForce(item)
                .map(ServiceItem::form)
                .flatMap(forms::version)
                .map(template -> prefill.of(
                        template,
                        subject,
                        new FactSource.Purpose(item, caller.get().ledgerName())))
                .orElse(Prefilled.NOTHING);
    }

    /** The same, if the form has anything to do with registers. */
    public Optional<Prefilled> askIfBound(String item, SubjectNumber subject) {
        return items.inForce(item)
                .filter(offered -> forms.asksRegisters(offered.form()))
                .map(offered -> ask(item, subject));
    }
}
