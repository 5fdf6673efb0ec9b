package org.lintan.platform.writes;

import java.util.List;
import org.lintan.kernel.hash.Sha256;

/**
 * The idempotency key of a request, for work whose doer claims it in the transaction of its effect; plain values, may travel in a command as
 * JSON.
 *
 * @param hash SHA-256 of county, party, person, endpoint and key, in hex: the same for every repetition
 * @param request hash of the whole request: another one under the same key is another request
 * @param claims where it stands claimed if a release that claimed keys before their work has seen it
 */
public record RequestKey(String hash, String request, List<Scoped> claims) {

    /**
     * A key within its scope, as it is claimed before a work: two requests under it are one if they are the same.
     *
     * @param scope hash of who asks for what
     * @param request hash of the whole request, told by the same address as the scope
     */
    public record Scoped(String county, String scope, String key, String request) {}

    /** @param scope hash of who asks for what */
    public static String hash(String county, String scope, String key) {
        return Sha256.hexOf(county + '\n' + scope + '\n' + key);
    }
}
