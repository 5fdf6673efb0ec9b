package org.lintan.web.health;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.web.Browser;
import org.lintan.web.PortalTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class HealthTest {

    @TestHTTPResource
    URI home;

    @Test
    void showsAnOperatorTheFiguresOfEachServiceAndWhoDoesNotAnswer() {
        HttpResponse<String> answer = new Browser(home).logIn("operator", "/api/portal/health");
        assertEquals(200, answer.statusCode(), answer.body());
        JsonPath health = JsonPath.from(answer.body());
        assertEquals(List.of("ticket", "market", "ledger"), health.getList("services.service"));
        assertEquals(List.of(true, true, false), health.getList("services.answered"));
        assertEquals(List.of(true, false, false), health.getList("services.ready"));
        assertTrue(health.getString("release").matches("[0-9].*"), answer.body());
        assertEquals(3, health.getInt("services[1].checks[0].data.unsentEvents"));
        assertEquals(12, health.getInt("services[1].checks[0].data.consumerLag"));
    }

    @Test
    void showsItToNobodyElse() {
        assertEquals(
                403, new Browser(home).logIn("steward", "/api/portal/health").statusCode());
    }
}
