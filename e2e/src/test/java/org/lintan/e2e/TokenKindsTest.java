package org.lintan.e2e;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.stack.Part;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of all that the login server hands out, each service takes the access token that was made for it, and nothing else. */
@Order(2)
class TokenKindsTest {

    private static final Map<Part, String> OPEN_TO_A_STEWARD =
            Map.of(Part.TICKET, "/tickets", Part.MARKET, "/deposits", Part.LEDGER, "/rolls");

    private final County county = County.open();

    @ParameterizedTest
    @EnumSource(names = {"TICKET", "MARKET", "LEDGER"})
    void takesAnAccessTokenAndNoOtherTokenOfTheSameLogin(Part service) {
        JsonPath tokens = tokens();
        assertEquals(200, ask(service, tokens.getString("access_token")));
        assertEquals(401, ask(service, tokens.getString("id_token")), "ID token");
        assertEquals(401, ask(service, tokens.getString("refresh_token")), "refresh token");
    }

    @ParameterizedTest
    @EnumSource(names = {"TICKET", "MARKET", "LEDGER"})
    void refusesAnAccessTokenWithoutItsSignature(Part service) {
        String claims = tokens().getString("access_token").split("\\.")[1];
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(401, ask(service, header + "." + claims + "."));
    }

    private int ask(Part service, String token) {
        return county.nobody(service)
                .header("Authorization", "Bearer " + token)
                .get(OPEN_TO_A_STEWARD.get(service))
                .statusCode();
    }

    private JsonPath tokens() {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "lintan-demo")
                .formParam("scope", "openid")
                .formParam("username", "steward")
                .formParam("password", "Lintan-demo-1")
                .post(county.env.get("LINTAN_OIDC_URL") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
