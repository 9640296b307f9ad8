package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.Origin;
import org.onewindow.core.bundle.BundleCase.NotHandedIn;
import org.onewindow.core.bundle.BundleCase.PartCase;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.store.ContentRef;

/**
 * What a part's decision or end means for the parts that wait for it: handed in with its result, or ended with the reason.
 *
 * <p>The act leaves one work; the work looks at the whole bundle as it stands, so that it is right in whatever order parts are decided
 * and however often it runs. An application that is part of no bundle costs no statement.
 */
@ApplicationScoped
class BundleFlow implements WorkHandler {
    private static final String KIND = "bundle";

    private final WorkQueue queue;
    private final BundleReading reading;
    private final Instance<BundleCatalogue> bundles;
    private final BundlePartDesk desk;
    private final MaterialFiles files;
    private final Json json;
    private final HallTime time;

    @Inject
    BundleFlow(
            WorkQueue queue,
            BundleReading reading,
            Instance<BundleCatalogue> bundles,
            BundlePartDesk desk,
            MaterialFiles files,
            Json json,
            HallTime time) {
        this.queue = queue;
        this.reading = reading;
        this.bundles = bundles;
        this.desk = desk;
        this.files = files;
        this.json = json;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleFlow() {
        this(null, null, null, null, null, null, null);
    }

    /** Which application has been decided or has ended. */
    record Settled(String application) {}

    void goOn(@Observes ApplicationEvent event) {
        boolean settled = event instanceof ApplicationEvent.DecisionMade || event instanceof ApplicationEvent.Closed;
        if (settled && event.application().origin() == Origin.BUNDLE) {
            String id = event.application().id();
            queue.add(
                    NewWork.of(KIND, KIND + "-" + id + "-" + event.application().version(), new Settled(id)));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        String settled = json.read(work.payload(), Settled.class).application();
        Optional<BundleCase> found = reading.ofPart(settled, new Scope.WholeHall());
        if (found.isEmpty()) {
            return WorkResult.failed("the bundle of " + settled + " is gone");
        }
        BundleCase bundle = found.get();
        BundlePlan plan = bundles.get().version(bundle.bundle()).orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (PartCase part : bundle.parts()) {
            if (part.waits()) {
                goOn(plan, bundle, part).ifPresent(refusal -> {
                    refusals.add(refusal);
                    refused.add(part.part() + " " + codes(refusal));
                });
            }
        }
        if (refused.isEmpty()) {
            return WorkResult.done();
        }
        boolean busy = refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.TRY_LATER);
        String reason = String.join("; ", refused);
        return busy ? WorkResult.notNow(reason) : WorkResult.failed(reason);
    }

    private static String codes(Refusal refusal) {
        return String.join(", ", refusal.findings().stream().map(Finding::code).toList());
    }

    /** Answers why the part could not go on, although it should. */
    private Optional<Refusal> goOn(BundlePlan plan, BundleCase bundle, PartCase part) {
        List<PartCase> before =
                part.waitsFor().stream().flatMap(id -> bundle.part(id).stream()).toList();
        Optional<PartCase> failed = before.stream().filter(PartCase::failed).findFirst();
        if (failed.isPresent()) {
            return giveUp(plan, part, failed.get());
        }
        return before.stream().allMatch(PartCase::granted) ? handIn(plan, bundle, part) : Optional.empty();
    }

    private Optional<Refusal> giveUp(BundlePlan plan, PartCase part, PartCase failed) {
        LocalizedText name = plan.part(failed.part()).orElseThrow().item().name();
        String number = failed.number().map(ApplicationNumber::toString).orElse("");
        return giveUp(
                part,
                new LocalizedText(
                        "前置部分“" + name.zh() + "”" + (number.isEmpty() ? "" : "（" + number + "）") + "未予批准或者已终结，本部分未提交",
                        "not handed in: \"" + name.en() + "\"" + (number.isEmpty() ? "" : " (" + number + ")")
                                + ", for which it waits, was not granted or has ended"));
    }

    private Optional<Refusal> giveUp(PartCase part, LocalizedText reasons) {
        return unlessSettled(desk.giveUp(new BundleCommands.GiveUpPart(
                new IdempotencyKey(KIND + "-end-" + part.application()),
                part.application(),
                NotHandedIn.recorded(reasons))));
    }

    /** What the applicant has handed in alone meanwhile goes its way there; the part ends, and says where. */
    private Optional<Refusal> unlessHandedInAlone(PartCase part, Optional<Refusal> refusal) {
        Optional<Finding> same = refusal.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> finding.code().equals(ApplicationCodes.DUPLICATE_SUBMISSION))
                .findFirst();
        return same.isEmpty()
                ? refusal
                : giveUp(
                        part,
                        new LocalizedText(
                                "相同内容已经单独提交，办件编号 " + same.get().arguments().get(0) + "，本部分不再重复提交",
                                "not handed in: the same was handed in alone under number "
                                        + same.get().arguments().get(0)));
    }

    private Optional<Refusal> handIn(BundlePlan plan, BundleCase bundle, PartCase part) {
        PlannedPart planned = plan.part(part.part()).orElseThrow();
        List<SubmittedMaterial> results = new ArrayList<>();
        for (Map.Entry<String, String> supplied : plan.suppliedTo(part.part()).entrySet()) {
            PartCase giver = bundle.part(supplied.getValue()).orElseThrow();
            ServiceItem issuer = plan.part(giver.part()).orElseThrow().item();
            MaterialRequirement wanted = planned.materials().stream()
                    .filter(each -> each.id().equals(supplied.getKey()))
                    .findFirst()
                    .orElseThrow();
            Outcome<SubmittedMaterial> result = result(bundle, wanted, planned, giver, issuer);
            Optional<Refusal> notKept = result.fold(
                    material -> {
                        results.add(material);
                        return Optional.empty();
                    },
                    Optional::of);
            if (notKept.isPresent()) {
                return notKept;
            }
        }
        Optional<Refusal> refusal = unlessSettled(desk.handIn(new BundleCommands.HandInPart(
                new IdempotencyKey(KIND + "-part-" + part.application()), part.application(), results)));
        return unlessHandedInAlone(part, refusal);
    }

    /** What one part has yielded, as a material of another: its number and date, and a file that says so where a file is wanted. */
    private Outcome<SubmittedMaterial> result(
            BundleCase bundle, MaterialRequirement wanted, PlannedPart part, PartCase giver, ServiceItem issuer) {
        Decision decision = giver.decision().orElseThrow();
        String name = issuer.output().name().zh();
        String title = name + " " + decision.documentNumber();
        PaperDates issued = PaperDates.issued(time.dayOf(decision.at()));
        int sets = part.scenario().copiesEach();
        int originals =
                wanted.form() == MaterialForm.ELECTRONIC ? 0 : wanted.copies().originals() * sets;
        int duplicates =
                wanted.form() == MaterialForm.ELECTRONIC ? 0 : wanted.copies().duplicates() * sets;
        if (wanted.form() == MaterialForm.PAPER) {
            // There is one sheet of it at least, also where the list counts none.
            return Outcome.done(new SubmittedMaterial(
                    wanted.id(),
                    title,
                    originals + duplicates == 0 ? 1 : originals,
                    duplicates,
                    Optional.empty(),
                    Optional.of(issued)));
        }
        byte[] text = ("名称：" + name + "\n文号：" + decision.documentNumber() + "\n事项："
                        + issuer.name().zh() + "\n办件编号："
                        + giver.number().orElseThrow() + "\n决定时间：" + decision.at() + "\n本件由大厅在一件事内传递，不向申请人收取。\n")
                .getBytes(StandardCharsets.UTF_8);
        Outcome<ContentRef> stored = files.receive(
                bundle.subject(),
                new Upload("result.txt", OptionalLong.of(text.length), new ByteArrayInputStream(text)));
        return stored.fold(
                content -> Outcome.done(new SubmittedMaterial(
                        wanted.id(), title, originals, duplicates, Optional.of(content), Optional.of(issued))),
                Outcome::refused);
    }

    /** A part that another run of this work, or the applicant, has settled meanwhile needs nothing more. */
    private Optional<Refusal> unlessSettled(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Refused<?> refused)) {
            return Optional.empty();
        }
        Refusal refusal = refused.refusal();
        boolean settled = refusal.kind() == Refusal.Kind.NOT_POSSIBLE_NOW || refusal.kind() == Refusal.Kind.KEY_REUSED;
        return settled ? Optional.empty() : Optional.of(refusal);
    }
}
