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
}
