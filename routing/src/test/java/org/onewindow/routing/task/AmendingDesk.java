package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Publishes an extraordinary holiday on the fifth and sixth of March 2026, as the hall of the tests otherwise is. */
@ApplicationScoped
public class AmendingDesk {
    private static final String AMENDED = """
            years:
              - year: 2026
                published: true
                notice: 国办发明电〔2026〕3号
                holidays:
                  - {name: {zh: 元旦}, from: 2026-01-01, to: 2026-01-03}
                  - {name: {zh: 春节}, from: 2026-02-15, to: 2026-02-23}
                  - {name: {zh: 临时放假}, from: 2026-03-05, to: 2026-03-06}
                  - {name: {zh: 清明节}, from: 2026-04-04, to: 2026-04-06}
                  - {name: {zh: 劳动节}, from: 2026-05-01, to: 2026-05-05}
                  - {name: {zh: 端午节}, from: 2026-06-19, to: 2026-06-21}
                  - {name: {zh: 中秋节}, from: 2026-09-25, to: 2026-09-27}
                  - {name: {zh: 国庆节}, from: 2026-10-01, to: 2026-10-07}
                makeUp: [2026-01-04, 2026-02-14, 2026-02-28, 2026-05-09, 2026-09-20, 2026-10-10]
                check: [21, 16, 20, 21, 19, 21, 23, 21, 22, 18, 21, 23]
            """;

    @Inject
    DefinitionReader reader;

    @Inject
    DefinitionPublisher publisher;

    /** Publishes. */
    record Amend(IdempotencyKey key) implements ActCommand {}

    @Act(name = ActName.PUBLISH_DEFINITIONS, roles = Role.HALL_ADMINISTRATION)
    Outcome<Integer> amend(Amend command) {
        Map<String, String> files = InvestmentHall.texts();
        files.put("calendars/amended.yaml", AMENDED);
        return Outcome.done(publisher
                .publish(reader.check(DefinitionSource.of(files)), "")
                .changes()
                .size());
    }
}
