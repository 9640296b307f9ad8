package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in over the interface. */
@ExtendWith(InSmallHall.class)
class ApiTest {
    @Test
    void a_signed_in_person_is_told_who_she_is_to_the_hall(SmallHall hall) throws Exception {
        HttpClient browser = hall.signedIn("wang.fang");

        HttpResponse<String> me = SmallHall.send(browser, hall.request("/session"));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"RECEPTION_CLERK\"", "王芳");
    }

    @Test
    void items_are_found_by_words_and_filters(SmallHall hall) throws Exception {
        HttpResponse<String> named = SmallHall.send(SmallHall.browser(), hall.request("/items?q=%E6%A0%B8%E5%87%86"));
        HttpResponse<String> atOnce =
                SmallHall.send(SmallHall.browser(), hall.request("/items?immediate=true&audience=person"));

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body()).contains("投资项目核准", "\"total\":1").doesNotContain("项目咨询答复");
        assertThat(atOnce.body()).contains("项目咨询答复").doesNotContain("投资项目核准");
    }

    @Test
    void a_filter_that_nobody_knows_is_refused_with_those_there_are(SmallHall hall) throws Exception {
        HttpResponse<String> answer = SmallHall.send(SmallHall.browser(), hall.request("/items?audience=everybody"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OW-WEB-3010", "PERSON", "ENTERPRISE");
    }
}
