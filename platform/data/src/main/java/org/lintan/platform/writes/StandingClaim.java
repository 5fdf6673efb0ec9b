package org.lintan.platform.writes;

/**
 * A key that was claimed before its work.
 *
 * @param request hash of the request that claimed it
 * @param answer what its request was answered; null while it is only claimed
 */
public record StandingClaim(Claim claim, String request, Answer answer) {

    /** Whether it stands under this key. */
    public boolean isOf(RequestKey.Scoped key) {
        return claim.county().equals(key.county())
                && claim.scope().equals(key.scope())
                && claim.key().equals(key.key());
    }
}
