package org.lintan.e2e;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;
import org.lintan.stack.demo.Api;
import org.lintan.stack.demo.DemoCounty;

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
        try {
            return nobody(part).header("Authorization", "Bearer " + api.token(login));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call without a login. */
    RequestSpecification nobody(Part part) {
        return RestAssured.given()
                .config(RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", 10_000).setParam("http.socket.timeout", 60_000)))
                .baseUri(url(part)).basePath("/api/v1").contentType(ContentType.JSON);
    }

    static String freshKey() {
        return "e2e-" + UUID.randomUUID();
    }

    static Path root() {
        return Checkout.here().root();
    }
}
