package org.lintan.web.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.secret.DemoSecret;

/**
 * The secrets of the demo stand in the source, so everybody has them. Outside the demo the portal does not start without secrets
 * of its own: with a known one anybody could speak for the portal at the login server, or read the tokens of its sessions.
 */
final class OwnSecrets {

    private OwnSecrets() {}

    static boolean needed(String profile) {
        return !profile.equals("demo");
    }

    /**
     * Why the portal does not start, in sentences that name each setting and never its value; empty when it may.
     *
     * @param secrets by the environment variable that sets them; empty text where it is not set
     */
    static List<String> refusals(Map<String, String> secrets) {
        List<String> refusals = new ArrayList<>();
        secrets.forEach((variable, secret) -> {
            if (secret.isBlank()) {
                refusals.add(variable + " is not set: give the portal a secret of its own.");
            } else if (DemoSecret.known(secret)) {
                refusals.add(variable + " holds a secret of the demo, which everybody knows: give it one of its own.");
            }
        });
        return refusals;
    }
}
