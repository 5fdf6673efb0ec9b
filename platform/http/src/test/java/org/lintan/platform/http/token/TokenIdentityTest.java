package org.lintan.platform.http.token;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.testkit.Await;
import org.lintan.testkit.LoginServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tokens of a real login server, over HTTP: what a kept proof spares, and that it opens nothing to anybody. */
@QuarkusTest
@WithTestResource(LoginServer.class)
class TokenIdentityTest {

    private static final String STEWARD = "subject-of-chen chen 350428 350428-chen [steward] own";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LoginServer login;

    @TestHTTPResource("/api/v1/who")
    URI who;

    @Inject
    ProvenTokens tokens;

    @Test
    void verifiesTheSameTokenOnceAndBelievesItAfterwards() {
        long verified = tokens.verified();
        long believed = tokens.believed();
        String token = login.token("chen", "steward");
        for (int i = 0; i < 3; i++) {
            assertEquals(STEWARD, answer(token));
        }
        assertEquals(1, tokens.verified() - verified);
        assertEquals(2, tokens.believed() - believed);
    }

    @Test
    void refusesATokenThatEndedAlthoughItWasKept() {
        String token = login.token("chen", "steward", claims -> {
            NumericDate end = NumericDate.now();
            end.addSeconds(6);
            claims.setExpirationTime(end);
        });
        long believed = tokens.believed();
        assertEquals(200, status(token));
        assertEquals(200, status(token));
        assertEquals(1, tokens.believed() - believed, "it was kept");
        Await.until("the token to end", () -> status(token) == 401);
        assertEquals(401, status(token));
    }

    /** What is near a good token, or says the same, and is none. */
    enum Bad {
        SIGNED_BY_ANOTHER_KEY((login, good) -> login.forged("chen", "steward")),
        FOR_ANOTHER_AUDIENCE((login, good) -> login.token("chen", "steward", claims -> claims.setAudience("portal"))),
        OF_ANOTHER_ISSUER((login, good) -> login.token("chen", "steward", claims -> claims.setIssuer("http://else"))),
        ANOTHER_KIND((login, good) -> login.token("chen", "steward", claims -> claims.setClaim("typ", "ID"))),
        WITHOUT_AN_END((login, good) -> login.token("chen", "steward", claims -> claims.unsetClaim("exp"))),
        ONE_BYTE_OF_ITS_HEAD((login, good) -> part(good, 0, Bad::altered)),
        ONE_BYTE_OF_ITS_CLAIMS((login, good) -> part(good, 1, Bad::altered)),
        ONE_BYTE_OF_ITS_SIGNATURE((login, good) -> part(good, 2, Bad::altered)),
        THE_SIGNATURE_OF_ANOTHER((login, good) ->
                part(good, 2, own -> login.token("liu", "buyer").split("\\.")[2])),
        WITHOUT_ITS_SIGNATURE((login, good) -> part(good, 2, own -> ""));

        private interface Made {
            String of(LoginServer login, String good);
        }

        private final Made made;

        Bad(Made made) {
            this.made = made;
        }

        private static String part(String token, int number, UnaryOperator<String> otherwise) {
            String[] parts = token.split("\\.");
            parts[number] = otherwise.apply(parts[number]);
            return String.join(".", parts);
        }

        private static String altered(String base64) {
            int middle = base64.length() / 2;
            return base64.substring(0, middle)
                    + (base64.charAt(middle) == 'A' ? 'B' : 'A')
                    + base64.substring(middle + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoGoodTokenBeforeAndAfterTheGoodOneWasKept(Bad bad) {
        String good = login.token("chen", "steward");
        String other = bad.made.of(login, good);
        long kept = tokens.size();
        assertEquals(401, status(other));
        assertEquals(401, status(other));
        assertTrue(tokens.size() <= kept, "nothing of a refused token is kept");
        assertEquals(STEWARD, answer(good));
        long verified = tokens.verified();
        assertEquals(401, status(other));
        assertEquals(STEWARD, answer(good), "and the good one is believed as before");
        assertEquals(0, tokens.verified() - verified);
    }

    @Test
    void givesNobodyTheRoleOfAnother() {
        String steward = login.token("chen", "steward");
        String buyer = login.token("liu", "buyer");
        for (int i = 0; i < 2; i++) {
            assertEquals(200, send(URI.create(who + "/steward"), steward).join().statusCode());
            assertEquals(403, send(URI.create(who + "/steward"), buyer).join().statusCode());
        }
    }

    @Test
    void twoPeopleAtOnceAreEachThemselvesInARequestOfTheirOwn() {
        Map<String, String> people = Map.of(
                login.token("chen", "steward"),
                STEWARD,
                login.token("liu", "buyer"),
                "subject-of-liu liu 350428 350428-liu [buyer] own");
        long all = tokens.verified() + tokens.believed();
        int rounds = 20;
        int each = 25;
        for (int round = 0; round < rounds; round++) {
            Map<CompletableFuture<HttpResponse<String>>, String> asked = IntStream.range(0, each)
                    .boxed()
                    .flatMap(i -> people.entrySet().stream())
                    .collect(Collectors.toMap(person -> send(who, person.getKey()), Map.Entry::getValue));
            asked.forEach(
                    (answer, expected) -> assertEquals(expected, answer.join().body()));
        }
        assertEquals(2 * each * rounds, tokens.verified() + tokens.believed() - all);
        assertTrue(tokens.believed() > each, "most of them were believed");
    }

    private String answer(String token) {
        HttpResponse<String> answer = send(who, token).join();
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private int status(String token) {
        return send(who, token).join().statusCode();
    }

    private CompletableFuture<HttpResponse<String>> send(URI address, String token) {
        return client.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
