package org.onewindow.adapters.department.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentReply;

/** Reads the answer in a row of {@code ow_reply}. */
final class ReplyRow {
    private ReplyRow() {}

    /**
     * The opinion or the decision.
     *
     * @throws IllegalArgumentException if the row has both, neither, or one that is no such thing
     */
    static DepartmentReply.Answer answer(ResultSet row) throws SQLException {
        @Nullable String opinion = row.getString("opinion");
        @Nullable String decision = row.getString("decision");
        String grounds = Objects.requireNonNullElse(row.getString("grounds"), "");
        if ((opinion == null) == (decision == null)) {
            throw new IllegalArgumentException("either an opinion or a decision");
        }
        return opinion != null
                ? new DepartmentReply.Opinion(OpinionKind.valueOf(opinion.strip()), grounds)
                : new DepartmentReply.Decision(
                        DecisionKind.valueOf(Objects.requireNonNull(decision).strip()), grounds);
    }
}
