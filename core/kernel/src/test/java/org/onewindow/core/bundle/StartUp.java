package org.onewindow.core.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.core.bundle.Bundle.Channel;
import org.onewindow.core.bundle.Bundle.Combination;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.Bundle.Step;
import org.onewindow.core.bundle.Bundle.Way;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.TimeLimit;

/** Starting an enterprise, put together part by part. */
final class StartUp {
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, ServiceItem> items = new TreeMap<>();
    private final List<Set<OfPart>> sameMaterials = new ArrayList<>();
    private final List<Combination> combinations = new ArrayList<>();

    /** Registration first (3 days); tax (on the spot) and the bank (1 day) need the licence; all want the identity card. */
    static StartUp usual() {
        return new StartUp()
                .part("licence", 3, List.of("tax.licence", "bank.licence"), "identity 身份证", "domicile 住所证明")
                .part("tax", 0, List.of(), "licence 营业执照", "person 身份证")
                .part("bank", 1, List.of(), "licence 营业执照", "identity 身份证");
    }

    /** Materials are written {@code id name}; results {@code part.material}. */
    StartUp part(String id, int promised, List<String> supplies, String... materials) {
        return part(id, promised, Set.of(), supplies, List.of(), materials);
    }

    StartUp part(
            String id, int promised, Set<String> after, List<String> supplies, List<Way> ways, String... materials) {
        List<MaterialRequirement> list =
                Arrays.stream(materials).map(StartUp::material).toList();
        items.put(id, item(id, promised, list));
        parts.add(new Part(
                id,
                new DefinitionRef(id, 1),
                "standard",
                after,
                supplies.stream().map(StartUp::ofPart).toList(),
                ways));
        return this;
    }

    /** The part as it is, with those ways. */
    StartUp ways(String id, Way... ways) {
        parts.replaceAll(part -> part.id().equals(id)
                ? new Part(id, part.item(), part.scenario(), part.after(), part.supplies(), List.of(ways))
                : part);
        return this;
    }

    StartUp combination(String id, Map<String, String> ways) {
        combinations.add(new Combination(id, LocalizedText.chinese(id), ways, OptionalInt.empty(), Optional.empty()));
        return this;
    }

    StartUp sameMaterial(String... materials) {
        sameMaterials.add(
                Set.copyOf(Arrays.stream(materials).map(StartUp::ofPart).toList()));
        return this;
    }

    static Way way(String id, Channel apply, Channel collect) {
        LocalizedText name = LocalizedText.chinese(id);
        return new Way(id, name, List.of(new Step(name, apply)), collect, Optional.empty());
    }

    BundlePlan plan() {
        LocalizedText name = LocalizedText.chinese("企业开办");
        Bundle bundle = new Bundle(
                new DefinitionRef("start-up", 1),
                name,
                name,
                new DepartmentId("market"),
                Set.of(ServiceTarget.NATURAL_PERSON),
                parts,
                List.of(),
                sameMaterials,
                combinations);
        return BundlePlan.of(
                bundle,
                part -> items.get(part.id()),
                part -> items.get(part.id()).materials());
    }

    static OfPart ofPart(String written) {
        int dot = written.indexOf('.');
        return new OfPart(written.substring(0, dot), written.substring(dot + 1));
    }

    private static MaterialRequirement material(String written) {
        String[] words = written.split(" ", -1);
        return new MaterialRequirement(
                words[0],
                LocalizedText.chinese(words[1]),
                Necessity.REQUIRED,
                false,
                new MaterialRequirement.Copies(words.length > 2 ? Integer.parseInt(words[2]) : 1, 0),
                MaterialForm.PAPER_AND_ELECTRONIC,
                MaterialSource.APPLICANT,
                "",
                words.length > 3 ? Acquisition.valueOf(words[3]) : Acquisition.HANDED_IN,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Freshness.ANY);
    }

    private static ServiceItem item(String id, int promised, List<MaterialRequirement> materials) {
        LocalizedText text = LocalizedText.chinese(id);
        return new ServiceItem(
                new DefinitionRef(id, 1),
                text,
                ItemType.LICENSING,
                promised == 0 ? ApplicationKind.IMMEDIATE : ApplicationKind.PROMISED,
                new DepartmentId("market"),
                Set.of(ServiceTarget.NATURAL_PERSON),
                new ServiceItem.Limits(
                        TimeLimit.workingDays(20),
                        TimeLimit.workingDays(promised),
                        TimeLimit.workingDays(10),
                        TimeLimit.workingDays(10),
                        Optional.empty()),
                new DefinitionRef(id, 1),
                Optional.empty(),
                List.of(new Scenario("standard", text, 1, Optional.empty())),
                materials,
                new ServiceItem.Output(text, true, "示"),
                new ServiceItem.Guide(text, text, text, text, text),
                List.of(new LegalBasis("市场主体登记管理条例", "国令746", "")));
    }
}
