package org.lintan.bench.market;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;

/**
 * A login server for one run: its key is made when it starts, and its tokens say what those of the realm say (identity/README.md), signed
 * the same way (RS256, 2,048 bits), but live as long as a run. The market verifies them as it verifies Keycloak's.
 */
final class Issuer implements AutoCloseable {

    private static final long HOURS_12 = 43_200;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final HttpServer http;

    Issuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", description());
        serve("/certs", keySet());
        http.setExecutor(Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "issuer");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The header of a person who acts for a party. */
    String bearer(String county, String party, String person, String role) {
        long now = Instant.now().getEpochSecond();
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        String claims =
                ("{\"exp\":%d,\"iat\":%d,\"jti\":\"%s-%d\",\"iss\":\"%s\",\"aud\":\"lintan-api\",\"sub\":\"%s\","
                                + "\"typ\":\"Bearer\",\"azp\":\"portal\",\"sid\":\"b6f0b0c2-5f0e-4c1c-9f55-0a6a5f3c2a11\",\"acr\":\"1\","
                                + "\"realm_access\":{\"roles\":[\"%s\"]},\"scope\":\"openid lintan\",\"name\":\"示例 %s\","
                                + "\"preferred_username\":\"%s\",\"county\":\"%s\",\"party\":\"%s\"}")
                        .formatted(
                                now + HOURS_12, now, person, now, url(), person, role, person, person, county, party);
        String signed = BASE64.encodeToString(head.getBytes(StandardCharsets.UTF_8))
                + '.'
                + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return "Bearer " + signed + '.' + BASE64.encodeToString(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String description() {
        return ("{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/certs\",\"authorization_endpoint\":\"%1$s/auth\","
                        + "\"token_endpoint\":\"%1$s/token\",\"introspection_endpoint\":\"%1$s/introspect\","
                        + "\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}")
                .formatted(url());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kid\":\"bench\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void serve(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        http.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
