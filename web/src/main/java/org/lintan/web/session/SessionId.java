package org.lintan.web.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintan.kernel.hash.Sha256;

/**
 * What the session cookie holds: 256 random bits and nothing else. Whoever has it is logged in, so it is never stored and never logged.
 */
record SessionId(String cookie) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionId fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty when no cookie of ours ever looked like this. */
    static Optional<SessionId> of(String cookie) {
        return cookie != null && FORM.matcher(cookie).matches() ? Optional.of(new SessionId(cookie)) : Optional.empty();
    }

    /** What the table knows it by; the way back does not exist. */
    String row() {
        return Sha256.hexOf(cookie);
    }

    @Override
    public String toString() {
        return "session " + row().substring(0, 8);
    }
}
