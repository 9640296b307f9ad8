package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.layout.HallPlan;
import org.onewindow.catalog.layout.HallPlans;
import org.onewindow.spi.finding.Finding;

/** 大厅布局: where in the hall one goes for what. */
@Path("hall/layout")
@ForJersey
public class LayoutResource implements ApiResource {
    private final HallPlans plans;

    @Inject
    LayoutResource(HallPlans plans) {
        this.plans = plans;
    }

    @GET
    @Endpoint(
            value =
                    "The hall's zones, counters and departments, what each counter serves, and the share of items that have moved in",
            access = Access.PUBLIC)
    public Answer<HallPlan> layout() {
        return plans.now()
                .<Answer<HallPlan>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
