package org.lintan.testkit;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * A login server that also signs what Keycloak never would: tokens that end in a moment, for another audience, by a key of nobody. The service
 * under test finds it over HTTP, fetches its keys and verifies its tokens as it does those of the realm, whose claims they carry.
 */
public final class LoginServer implements QuarkusTestResourceLifecycleManager {

    private static final String KEY_ID = "login-server";
    private static final int TEN_MINUTES = 10;

    private RsaJsonWebKey key;
    private RsaJsonWebKey keyOfNobody;
    private HttpServer http;

    @Override
    public Map<String, String> start() {
        try {
            key = key();
            keyOfNobody = key();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        serve("/.well-known/openid-configuration", 200, description());
        serve("/certs", 200, new JsonWebKeySet(key).toJson());
        // as Keycloak answers a service that has no secret
        serve("/introspect", 401, "{\"error\":\"invalid_request\"}");
        http.start();
        return Map.of("quarkus.oidc.auth-server-url", url(), "quarkus.oidc.tenant-enabled", "true");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LoginServer.class));
    }

    @Override
    public void stop() {
        if (http != null) {
            http.stop(0);
        }
    }

    /** An access token for ten minutes. */
    public String token(String person, String role) {
        return token(person, role, claims -> {});
    }

    /** @param otherwise what its claims say otherwise than those of the realm's tokens */
    public String token(String person, String role, Consumer<JwtClaims> otherwise) {
        return signed(key, claims(person, role, otherwise));
    }

    /** A token that says it was signed by the server's key, and was not. */
    public String forged(String person, String role) {
        return signed(keyOfNobody, claims(person, role, claims -> {}));
    }

    private JwtClaims claims(String person, String role, Consumer<JwtClaims> otherwise) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience("lintan-api");
        claims.setSubject("subject-of-" + person);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(TEN_MINUTES);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "portal");
        claims.setClaim("scope", "openid lintan");
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        claims.setClaim("preferred_username", person);
        claims.setClaim("name", "示例 " + person);
        claims.setClaim("county", "350428");
        claims.setClaim("party", "350428-" + person);
        otherwise.accept(claims);
        return claims;
    }

    private static String signed(RsaJsonWebKey by, JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(KEY_ID);
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue("RS256");
        token.setKey(by.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private String description() {
        return ("{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/certs\",\"authorization_endpoint\":\"%1$s/auth\","
                        + "\"token_endpoint\":\"%1$s/token\",\"introspection_endpoint\":\"%1$s/introspect\","
                        + "\"response_types_supported\":[\"code\"],"
                        + "\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}")
                .formatted(url());
    }

    private void serve(String path, int status, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        http.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
