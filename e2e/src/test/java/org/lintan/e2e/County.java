package org.lintan.e2e;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;
import org.lintan.stack.demo.Api;
import org.lintan.stack.demo.DemoCounty;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The running system with the demo county in it: started once for all tests of this module, on the servers of the test
 * run, and loaded while each service is killed once (see {@link Misfortune}).
 */
final class County {

    static final WholeSystem SYSTEM = new WholeSystem(Checkout.here());
    private static County only;
    private static RuntimeException failure;

    final Map<String, String> env;
    final DemoCounty.Loaded loaded;
    final Misfortune misfortune;
    private final Api api;

    private County() {
        this.env = SYSTEM.up();
        this.api = new Api(env);
        this.misfortune = new Misfortune(SYSTEM);
        Consumer<String> say = line -> {
            System.out.println(line);
            misfortune.after(line);
        };
        this.loaded = new DemoCounty(env, say, Clock.systemUTC()).load();
        misfortune.awaitAll();
    }

    static synchronized County open() {
        if (failure != null) {
            throw failure;
        }
        if (only == null) {
            try {
                only = new County();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return only;
    }

    String url(Part part) {
        return env.get(part.variable());
    }

    /** A call to a service as a demo user; each write gets a key of its own unless the test sets one. */
    RequestSpecification as(String login, Part part) {
        return nobody(part).header("Authorization", "Bearer " + token(login));
    }

    synchronized String token(String login) {
        try {
            return api.token(login);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A write with a key of its own. What the market only accepted at first is asked again, with the same key, until it is decided. */
    Response write(String login, Part part, String path, Object body) {
        String key = freshKey();
        AtomicReference<Response> answer = new AtomicReference<>();
        Await.until("an answer to " + path, Duration.ofSeconds(60), () -> {
            answer.set(as(login, part).header("Idempotency-Key", key).body(body).post(path));
            return answer.get().statusCode() != 202;
        });
        return answer.get();
    }

    /** A deposit of a party, which the bank confirms. */
    void payIn(String party, long amountFen) {
        String deposit = write(
                        "operator",
                        Part.MARKET,
                        "/deposits",
                        Map.of(
                                "party",
                                party,
                                "amountFen",
                                amountFen,
                                "bankReceiptNo",
                                freshKey().substring(0, 20),
                                "receivedOn",
                                VillageMeeting.today()))
                .then()
                .statusCode(201)
                .extract()
                .path("depositId");
        write("bank", Part.MARKET, "/deposits/" + deposit + "/confirm", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    /** Sends it, expects the refusal with its code and a sentence, and compares the books before and after. */
    Response unchanged(Supplier<Response> call, int status, String code) {
        Response answer = sameBooks(call);
        assertEquals(status + " " + code, answer.statusCode() + " " + answer.path("code"), answer.asString());
        answer.then()
                .contentType("application/problem+json")
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()));
        return answer;
    }

    /** The answer to a call that posts nothing. */
    Response sameBooks(Supplier<Response> call) {
        Figures before = Figures.of(this);
        Response answer = call.get();
        assertEquals(before, Figures.of(this));
        return answer;
    }

    /** A call without a login. */
    RequestSpecification nobody(Part part) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.connection.timeout", 10_000)
                                .setParam("http.socket.timeout", 60_000)))
                .baseUri(url(part))
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    static String freshKey() {
        return "e2e-" + UUID.randomUUID();
    }

    static Path root() {
        return Checkout.here().root();
    }
}
