package org.lintan.web.session;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A session at the login server.
 *
 * @param session its {@code sid}; empty when a logout is of the whole login
 * @param subject whose it is ({@code sub})
 */
record LoginSession(String session, String subject) {

    /** Read from a token whose signature was checked before. */
    static LoginSession of(String checkedToken) {
        byte[] claims = Base64.getUrlDecoder().decode(checkedToken.split("\\.")[1]);
        JsonObject said = new JsonObject(new String(claims, StandardCharsets.UTF_8));
        return new LoginSession(said.getString("sid", ""), said.getString("sub", ""));
    }
}
