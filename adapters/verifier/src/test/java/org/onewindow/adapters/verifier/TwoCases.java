package org.onewindow.adapters.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onewindow.spi.application.ActName;

/**
 * A small ledger: two cases handled at the same time, by a hall whose clock once goes back, and the hall's own chain. Takes address,
 * user and password of an empty database and answers with the heads. Public, because it is also loaded by another class loader.
 */
public final class TwoCases implements Function<List<String>, List<Head>> {
    static final String HALL = "kunshan";
    static final String FILING = "0f0e0d0c0b0a09080706050403020100";
    static final String SURVEY = "f00f1e2d3c4b5a69788796a5b4c3d2e1";
    static final String OWN = "hall";

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00.000001Z");

    @Override
    public List<Head> apply(List<String> database) {
        try (WritingHall hall = new WritingHall(database.get(0), database.get(1), database.get(2), HALL)) {
            handle(hall);
            return hall.heads();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(WritingHall hall) {
        hall.act(
                OWN,
                ActName.PUBLISH_DEFINITIONS,
                NINE,
                "",
                Map.of("item/filing", "1:abcd", "chain/filing", "1:ef"),
                "{}");
        hall.act(FILING, ActName.SUBMIT, NINE, "", Map.of("state", "SUBMITTED", "scenario", ""), "{\"done\":1}");
        hall.act(SURVEY, ActName.SUBMIT, NINE.plusMillis(1), "", Map.of("state", "SUBMITTED"), "{}");
        hall.act(
                FILING,
                ActName.ACCEPT,
                NINE.minusSeconds(3600),
                "材料齐全，符合法定形式。𠮷先生 5:abc,",
                Map.of("state", "ACCEPTED", "note", "tab\t\"quote\" \\ \u0001 \u007f é 😀 \uFFFD"),
                "{\"done\":{\"number\":\"32058320260302000001\"}}");
        hall.act(FILING, ActName.DECIDE, NINE.plusSeconds(60), "同意", Collections.singletonMap("scenario", null), "{}");
        hall.act(SURVEY, ActName.WITHDRAW, NINE.plusSeconds(61), "申请人撤回", Map.of("state", "WITHDRAWN"), "{}");
        hall.act(OWN, ActName.PUBLISH_DEFINITIONS, NINE.plusSeconds(90), "新版", Map.of("item/filing", "2:0123"), "{}");
    }
}
