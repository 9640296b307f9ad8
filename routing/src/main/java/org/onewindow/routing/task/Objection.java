package org.onewindow.routing.task;

import java.util.List;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.Decided;
import org.onewindow.spi.finding.Finding;

/** Why a person may not do something with a task. */
record Objection(Refusal.Kind kind, Finding finding) {
    static Objection of(Refusal.Kind kind, String code, String... arguments) {
        return new Objection(kind, Finding.error(code, "", arguments));
    }

    <R> Decided<R> refused() {
        return new Decided.Refused<>(kind, List.of(finding));
    }
}
