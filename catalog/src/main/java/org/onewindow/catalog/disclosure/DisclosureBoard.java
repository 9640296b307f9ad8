package org.onewindow.catalog.disclosure;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.ResultKind;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.time.TimeLimit;

/**
 * 公开栏: the six disclosures of one item in one version (R13.2). Immutable.
 *
 * @param item id and version
 * @param name what it is called
 * @param responsible who answers for it
 * @param content 服务内容
 * @param procedure 办事程序
 * @param materials 申报材料, in the order of the published list; empty if nothing is to be handed in
 * @param limits 承诺时限
 * @param fees 收费标准
 * @param result 办理结果
 * @param untold what of it tells nothing, and the words that stand in its place; empty if all six are told
 */
public record DisclosureBoard(
        DefinitionRef item,
        LocalizedText name,
        Responsible responsible,
        Content content,
        LocalizedText procedure,
        List<MaterialRequirement> materials,
        Limits limits,
        Fees fees,
        Result result,
        List<DisclosedWords> untold) {
    public DisclosureBoard {
        materials = List.copyOf(materials);
        untold = List.copyOf(untold);
    }

    /**
     * 服务内容.
     *
     * @param conditions who gets it
     * @param places where, and when it is open
     * @param contact whom to ask, and to whom to complain
     */
    public record Content(LocalizedText conditions, LocalizedText places, LocalizedText contact) {}

    /**
     * 承诺时限, counted from acceptance.
     *
     * @param promised not longer than the statutory limit
     * @param statutory what the law allows
     * @param promisedNote what is to be said about the promised one
     * @param statutoryNote what is to be said about the statutory one
     */
    public record Limits(
            TimeLimit promised,
            TimeLimit statutory,
            Optional<LocalizedText> promisedNote,
            Optional<LocalizedText> statutoryNote) {}

    /**
     * 收费标准.
     *
     * @param inWords what it costs, or that it costs nothing
     * @param charged each thing that costs money; empty if nothing does
     */
    public record Fees(LocalizedText inWords, List<Fee> charged) {
        public Fees {
            charged = List.copyOf(charged);
        }
    }

    /**
     * 办理结果.
     *
     * @param name title of the document or certificate
     * @param kind whether it is a certificate (证照), an approval document (批文), something else or nothing but the decision
     * @param validity how long a certificate is valid
     * @param published which decisions everybody may read
     */
    public record Result(
            LocalizedText name, ResultKind kind, Optional<TimeLimit> validity, ResultPublicity published) {}

    /** What {@code entry} discloses in {@code hall}, which names who answers for it. */
    public static DisclosureBoard of(ImplementationEntry entry, Optional<Hall> hall) {
        ServiceItem item = entry.item();
        ItemElements elements = entry.elements();
        ServiceItem.Guide guide = item.guide();
        return new DisclosureBoard(
                item.ref(),
                item.name(),
                Responsible.of(hall, elements.upkeep(), item.department()),
                new Content(guide.conditions(), guide.places(), guide.contact()),
                guide.procedure(),
                item.materials(),
                new Limits(
                        item.limits().promised(),
                        item.limits().statutory(),
                        elements.ways().promisedNote(),
                        elements.ways().statutoryNote()),
                new Fees(guide.fees(), elements.fees()),
                new Result(
                        item.output().name(),
                        elements.result().kind(),
                        elements.result().validity(),
                        elements.result().publicity()),
                DisclosedWords.of(item.name(), guide, item.output(), elements.fees()).stream()
                        .filter(DisclosedWords::tellNothing)
                        .toList());
    }

    /** Whether everything of {@code disclosure} is told. */
    public boolean tells(Disclosure disclosure) {
        return untold.stream().noneMatch(words -> words.disclosure() == disclosure);
    }

    /** Whether all six are told. */
    public boolean complete() {
        return untold.isEmpty();
    }
}
