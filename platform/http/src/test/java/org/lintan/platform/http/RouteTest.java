package org.lintan.platform.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.testkit.RawHttp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Addresses in their one form, and the shape of ids and queries. */
@QuarkusTest
@TestSecurity(user = "steward", roles = "steward")
class RouteTest {

    @TestHTTPResource
    URL url;

    @Test
    void leavesPatternsAndSlashesAtTheEndsOutAndFillsTheIdsIn() {
        Route route = Route.of("/a/{x: [0-9]{2}}/", "b/{ y }/{rest: .+}/");
        assertEquals(new Route("/a/{x}/b/{y}/{rest}", List.of("y"), List.of()), route);
        assertEquals(
                "/a/12/b/$1/c/d", route.with(new MultivaluedHashMap<>(Map.of("x", "12", "y", "$1", "rest", "c/d"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shops/a-1/confirm",
                "/api/v1/shops/a-1/confirm/",
                "/api/v1/shops/%61-1/confirm",
                "/api/v1/shops/a-1/con%66irm?x=1"
            })
    void hasOneAddressHoweverItIsWritten(String written) {
        given().urlEncodingEnabled(false)
                .post(written)
                .then()
                .statusCode(200)
                .body("endpoint", equalTo("POST /api/v1/shops/a-1/confirm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E6%9D%89",
                "a%20b",
                "%27",
                "a%0Ab",
                "%FF",
                "a'or'1",
                "%F0%9F%8C%B2",
                "a%25",
                "%C3%A9",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void findsNothingUnderWhatCannotBeAnId(String id) {
        for (String path : new String[] {"/api/v1/shops/" + id}) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            given().urlEncodingEnabled(false)
                    .post(path + "/confirm")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01J0000000000000000000000A",
                "350428-changkou-h0001",
                "350428-0000001-V0001",
                "template.xlsx",
                "~"
            })
    void findsWhatCanBeOne(String id) {
        given().get("/api/v1/shops/" + id).then().statusCode(200).body("shopId", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=%E6%9D%89", "x=1&after=%C3%A9", "after=%00", "after=a%0Ab", "after=ok&after=%FF"})
    void refusesAQueryThatNobodyMeans(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/shops?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"))
                .body("errors[0].field", equalTo("after"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shops/%zz",
                "/api/v1/shops?after=%zz",
                "/api/v1/shops/%",
                "/api/v1/shops?%",
                "/api/v1/shops?after=%e",
                "/%zz"
            })
    void answersABrokenEscapeWithAProblem(String address) throws IOException {
        String answer = RawHttp.ask(url, "GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(
                answer.startsWith("HTTP/1.1 400 ")
                        || answer.startsWith("HTTP/1.1 404 ")
                        || answer.startsWith("HTTP/1.1 200 "),
                answer);
        assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.contains("application/problem+json"), answer);
    }

    @Test
    void answersAnUnknownAddressAndMethodWithAProblem() throws IOException {
        for (String line : new String[] {
            "GET /api/v1/nowhere",
            "GET /nowhere",
            "GET /",
            "DELETE /api/v1/shops",
            "TRACE /api/v1/shops",
            "PATCH /api/v1/shops/a/confirm",
            "BREW /api/v1/shops"
        }) {
            String answer = RawHttp.ask(url, line + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404 ") || answer.startsWith("HTTP/1.1 405 "), line + "\n" + answer);
            assertTrue(answer.contains("application/problem+json"), line + "\n" + answer);
        }
    }
}
