package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;

/**
 * 一件事走到底: one application from draft to archive, person by person; the walk that this example's README describes. Four
 * departments are asked at the same time, development and reform decides, the result goes out at one counter.
 */
@ApplicationScoped
public class Walk {
    static final String JINGWEI = "91320583MA1WJ3K23T";

    private final Play play;
    private final FilledIn filledIn;
    private final EnterpriseRegister register;
    private final StoryClock clock;
    private final HallTime time;

    @Inject
    Walk(Play play, FilledIn filledIn, EnterpriseRegister register, StoryClock clock, HallTime time) {
        this.play = play;
        this.filledIn = filledIn;
        this.register = register;
        this.clock = clock;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Walk() {
        this(null, null, null, null, null);
    }

    /**
     * Plays it on the working days that have just passed.
     *
     * @param audience is told of each act as soon as it is done
     * @return the application's outside identifier
     */
    public String play(Consumer<Told> audience) {
        AtomicReference<String> id = new AtomicReference<>("");
        Story story = new Story();
        addTo(story, id);
        story.play(clock, time, () -> true, audience);
        return id.get();
    }

    void addTo(Story story, AtomicReference<String> id) {
        Applicant applicant = register.applicant(JINGWEI).orElseThrow();
        Map<String, Object> typed = Typed.approval("16000", "960");
        AtomicReference<FilledIn.Form> form = new AtomicReference<>();
        story.on(12, "20:41", () -> {
                    form.set(filledIn.form("enterprise-approval", "standard", applicant, typed));
                    Told saved = play.saveDraft(form.get().filing());
                    id.set(saved.application());
                    return withShare(saved, form.get());
                })
                .on(
                        11,
                        "09:12",
                        () -> play.submit(Optional.of(id.get()), form.get().filing()))
                .on(11, "10:05", () -> play.accept("lin.yue", id.get()))
                .on(10, "09:40", () -> play.claim("xu.qing", id.get()))
                .on(10, "14:20", () -> agree("xu.qing", id, "选址符合张浦镇总体规划，同意"))
                .on(10, "15:10", () -> agree("gu.wei", id, "属鼓励类产业，符合产业政策"))
                .on(9, "10:30", () -> agree("ma.tian", id, "用地已预审，指标已落实"))
                .on(8, "11:15", () -> agree("shen.he", id, "环境影响报告书已批复，同意"))
                .on(
                        7,
                        "09:50",
                        () -> play.decide("wu.zheng", id.get(), DecisionKind.GRANTED, "符合核准条件，依据国令第673号第九条予以核准"))
                .on(7, "15:30", () -> play.issue("tang.li", id.get()))
                .on(6, "09:25", () -> play.deliver("tang.li", id.get(), "窗口领取，已核验经办人身份证件"))
                .on(6, "16:40", () -> play.archive("tang.li", id.get()));
    }

    private Told agree(String person, AtomicReference<String> id, String grounds) {
        return play.opinion(person, id.get(), OpinionKind.AGREE, grounds);
    }

    private static Told withShare(Told told, FilledIn.Form form) {
        String typed = String.format(Locale.ROOT, "%.0f", 100 * form.share().typedPart());
        int all = form.share().total();
        return Told.of(
                told.application(),
                told.who(),
                told.what().zh() + "：" + all + " 项中自填 " + form.share().typed() + " 项（" + typed + "%），其余由登记库回填",
                told.what().en() + ": typed " + form.share().typed() + " of " + all + " fields (" + typed
                        + " %), the registers filled in the rest");
    }
}
