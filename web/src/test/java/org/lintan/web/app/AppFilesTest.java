package org.lintan.web.app;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The app's files as the build lays them on the class path; one of them is the tests' own. */
@PortalTest
class AppFilesTest {

    @TestHTTPResource
    URI home;

    @Test
    void sendsAHashedFileOnceAndForAYear() {
        given().get("/assets/sample-1a2b3c.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(containsString("sample"));
    }

    @Test
    void sendsItCompressedToWhoUnderstands() throws Exception {
        HttpResponse<byte[]> plain = sample("identity");
        HttpResponse<byte[]> packed = sample("gzip, deflate");
        assertEquals(List.of("gzip"), packed.headers().allValues("Content-Encoding"));
        assertTrue(packed.body().length < plain.body().length / 2);
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
    }

    @Test
    void sendsWhatTheBuildPackedBestToWhoReadsIt() throws Exception {
        byte[] built;
        try (InputStream in = getClass().getResourceAsStream("/app/assets/sample-1a2b3c.js.br")) {
            built = in.readAllBytes();
        }
        for (String encoding : List.of("gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "br")) {
            HttpResponse<byte[]> packed = sample(encoding);
            assertEquals(List.of("br"), packed.headers().allValues("Content-Encoding"), encoding);
            assertArrayEquals(built, packed.body(), encoding);
        }
        for (String encoding : List.of("gzip, br;q=0", "gzip, abra", "gzip, broken")) {
            assertEquals(List.of("gzip"), sample(encoding).headers().allValues("Content-Encoding"), encoding);
        }
    }

    private HttpResponse<byte[]> sample(String encoding) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(home.resolve("assets/sample-1a2b3c.js"))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void allowsTheAppItsOwnScriptsAndNoOthers() {
        assertEquals(
                1,
                given().get("/app").headers().getList("Content-Security-Policy").size());
        given().get("/app").then().header("Content-Security-Policy", containsString("script-src 'self';"));
    }

    @Test
    void sendsTheWorkerAtTheRootAskedAboutEachTimeAndBoundToUs() {
        Response worker = given().get("/worker.js");
        assertEquals(200, worker.statusCode());
        assertEquals("text/javascript;charset=UTF-8", worker.contentType());
        assertEquals("no-cache", worker.header("Cache-Control"));
        assertEquals(
                List.of("default-src 'none'; connect-src 'self'; frame-ancestors 'none'"),
                worker.headers().getValues("Content-Security-Policy"));
        given().header("If-None-Match", worker.header("ETag"))
                .get("/worker.js")
                .then()
                .statusCode(304);
    }

    @Test
    void letsTheAppHaveAWorkerOfItsOwnAndTheStrangersPagesNone() {
        given().get("/app").then().header("Content-Security-Policy", containsString("worker-src 'self';"));
        given().get("/").then().header("Content-Security-Policy", containsString("script-src 'none'"));
        given().get("/").then().header("Content-Security-Policy", not(containsString("worker-src")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/", "/app/money", "/app/steward/plots/7"})
    void answersEveryAddressOfTheAppWithTheShellAndAsksEachTime(String path) {
        Response shell = given().get(path);
        assertEquals(200, shell.statusCode());
        assertEquals("no-cache", shell.header("Cache-Control"));
        assertTrue(shell.asString().contains("<div id=\"app\">"));
        given().header("If-None-Match", shell.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.js",
                "/assets/index.html",
                "/assets/worker.js",
                "/worker.js.br",
                "/assets/sample-1a2b3c.js.br",
                "/index.html",
                "/assets/application.properties",
                "/application.properties"
            })
    void givesNothingElseAway(String path) {
        given().get(path).then().statusCode(404);
    }
}
