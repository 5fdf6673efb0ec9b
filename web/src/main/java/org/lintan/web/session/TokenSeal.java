package org.lintan.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens at rest: AES-256-GCM under a key of the session's own, made of the portal's secret and the cookie. The table and the secret
 * together open nothing, as the cookie is in neither.
 */
@ApplicationScoped
class TokenSeal {

    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;

    TokenSeal(@ConfigProperty(name = "lintan.session.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "LINTAN_COOKIE_SECRET has fewer than " + SHORTEST_SECRET + " characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] seal(SessionId session, AuthorizationCodeTokens tokens) {
        byte[] text = new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("accessSeconds", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, session, nonce).doFinal(text);
            return ByteBuffer.allocate(nonce.length + cipherText.length)
                    .put(nonce)
                    .put(cipherText)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the row was sealed for another cookie or under another secret, or was touched since. */
    Optional<AuthorizationCodeTokens> open(SessionId session, byte[] row) {
        if (row.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(row, 0, nonce, 0, NONCE_BYTES);
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, session, nonce).doFinal(row, NONCE_BYTES, row.length - NONCE_BYTES);
            JsonObject said = new JsonObject(new String(text, StandardCharsets.UTF_8));
            return Optional.of(new AuthorizationCodeTokens(
                    said.getString("id"),
                    said.getString("access"),
                    said.getString("refresh"),
                    said.getLong("accessSeconds"),
                    said.getString("scope")));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, SessionId session, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] key = mac.doFinal(session.cookie().getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
