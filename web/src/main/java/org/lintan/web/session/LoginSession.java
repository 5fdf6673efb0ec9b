package org.lintan.web.session;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A session at the login server.
 *
 * @param session its {@code sid}; empty when a logout is of the whole login
 * @param subject whose it is ({@code sub})
 */
record LoginSession(String session, String subject) {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    /** Read from a token whose signature was checked before. */
    static LoginSession of(String checkedToken) {
        return of(claims(checkedToken));
    }

    /** Empty when the token, whose signature was checked before, is of another kind: no logout, or of nobody. */
    static Optional<LoginSession> ofLogout(String checkedToken) {
        JsonObject said = claims(checkedToken);
        LoginSession login = of(said);
        boolean logout = said.getValue("events") instanceof JsonObject events && events.containsKey(LOGOUT);
        boolean ofNobody = login.session().isEmpty() && login.subject().isEmpty();
        return logout && !ofNobody && !said.containsKey("nonce") ? Optional.of(login) : Optional.empty();
    }

    private static LoginSession of(JsonObject claims) {
        return new LoginSession(claims.getString("sid", ""), claims.getString("sub", ""));
    }

    private static JsonObject claims(String token) {
        byte[] text = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(new String(text, StandardCharsets.UTF_8));
    }
}
