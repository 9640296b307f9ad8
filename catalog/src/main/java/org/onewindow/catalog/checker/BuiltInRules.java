package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemRules;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;

/** The rules that every hall's items keep. */
@ApplicationScoped
public class BuiltInRules implements ItemRules {
    private final List<ItemRule> rules;

    /** With conditions compiled by {@code conditions}, and days held against {@code clock}. */
    @Inject
    public BuiltInRules(Conditions conditions, Clock clock) {
        this.rules = List.of(
                new NoCatchAllMaterial(),
                new NoVagueWording(),
                new PromisedWithinStatutory(),
                new KindFitsLimits(),
                new KindFitsChain(),
                new DeferralHasLimit(),
                new MainMaterialIsNeverDeferred(),
                new IdsAreUnique(),
                new ScenariosAreKnownAndUsed(),
                new DialogueLeadsToOneScenario(),
                new MaterialsAreUsed(),
                new PromisedMaterialsExist(),
                new AlternativesAreReal(),
                new PaperHasCopies(),
                new IssuerIsNamed(),
                new OutputFitsItsName(),
                new DepartmentIsKnown(),
                new CodesFit(),
                new VisitsAreExplained(),
                new DisclosuresAreComplete(),
                new FeesHaveBasis(),
                new ReviewIsAhead(clock),
                new AdviceIsSound(),
                new ConditionsFitTheForm(conditions),
                new ConditionsMakeADifference(conditions),
                new TextsAgreeWithData());
    }

    /** For the container's proxy. */
    protected BuiltInRules() {
        this.rules = List.of();
    }

    @Override
    public void check(
            List<ItemFile> files,
            List<DefinitionReading<ImplementationEntry>> readings,
            DefinitionSet all,
            FindingSink findings) {
        files.forEach(item -> rules.forEach(rule -> rule.check(item, all, findings)));
        new NothingIsIdle(all, findings).check(files);
        HallResults results = new HallResults(files);
        new NoNeedlessProof(results, findings).check(files);
        new SomebodyIssuesIt(all, results, findings).check(files);
        new Prerequisites(files, results, findings).check();
        checkLayout(files, all, findings);
    }

    private static void checkLayout(List<ItemFile> files, DefinitionSet all, FindingSink findings) {
        Optional<Hall> hall = all.hall();
        Optional<DefinitionDocument> document = all.find("hall", "hall");
        if (hall.isPresent() && document.isPresent()) {
            new LayoutRefersToWhatThereIs(hall.get(), document.get(), all, findings).check();
            new EveryItemHasItsCounter(hall.get(), document.get(), findings).check(files);
            new ResidencyIsExplained(hall.get(), document.get(), findings).check();
        }
    }
}
