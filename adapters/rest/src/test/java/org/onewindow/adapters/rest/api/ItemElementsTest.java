package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 事项要素 for programs, and 信息免交: what data sharing supplies nobody hands in. */
@ExtendWith(InSmallHall.class)
class ItemElementsTest {
    private static final String ELEMENTS = """

            catalogue: {basicCode: "000104101001", variant: NEW}
            authority: {nature: STATUTORY_ORGAN, levels: [COUNTY]}
            handling: {forms: [COUNTER, WEB], visits: 0}
            specification:
              commitment: {applies: false}
              annualReport: {applies: true, how: {zh: 每年报送建设进度}, basis: 《企业投资项目核准和备案管理条例》}
              supervisionBodies: [发展和改革委员会]
            """;

    private static Desk zhang;

    @BeforeAll
    static void the_approval_asks_for_nothing_that_is_shared(SmallHall hall) throws Exception {
        String shared = hall.file("items/approval.yaml").replace("form: PAPER", "form: PAPER, acquisition: SHARED");
        hall.publish(Map.of("items/approval.yaml", shared + ELEMENTS));
        zhang = new Desk(hall, "zhang.san");
    }

    @Test
    void the_elements_are_told_in_neutral_words() throws Exception {
        JsonNode elements = zhang.get("/items/approval/elements");

        assertThat(elements.at("/item/layers/variant").textValue()).isEqualTo("NEW");
        assertThat(elements.at("/item/authority/levels/0").textValue()).isEqualTo("COUNTY");
        assertThat(elements.at("/item/specification/commitment/applies").asBoolean(true))
                .isFalse();
        assertThat(elements.at("/item/specification/annualReport/how/zh").textValue())
                .isEqualTo("每年报送建设进度");
        assertThat(elements.at("/item/specification/supervisionBodies/0").textValue())
                .isEqualTo("发展和改革委员会");
        assertThat(elements.at("/materials/land/originality").textValue()).isEqualTo("ORIGINAL");
        assertThat(zhang.get("/items/approval").at("/materials/0/acquisition").textValue())
                .isEqualTo("SHARED");
    }

    @Test
    void the_exchange_row_has_the_fields_and_codes_of_the_national_platform() throws Exception {
        JsonNode row = zhang.get("/items/approval/exchange");

        assertThat(row.at("/fields/task_type").textValue()).isEqualTo("01");
        assertThat(row.at("/fields/use_level").textValue()).isEqualTo("4");
        assertThat(row.at("/fields/dept_name").textValue()).isEqualTo("发展和改革委员会");
        assertThat(row.at("/materials/1/is_need").textValue()).isEqualTo("3");
    }

    @Test
    void what_data_sharing_supplies_is_not_missing_at_handing_in_nor_at_acceptance(SmallHall hall) throws Exception {
        String id = zhang.does("/applications/submissions", Filings.withoutMaterials("信息免交项目"))
                .path("application")
                .textValue();

        HttpResponse<String> accepted = new Desk(hall, "wang.fang").asks("/applications/" + id + "/acceptance", "");

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    }
}
