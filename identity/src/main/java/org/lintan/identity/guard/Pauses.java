package org.lintan.identity.guard;

import org.keycloak.models.RealmModel;

/**
 * How long the next try has to wait after so many wrong ones.
 *
 * @param free           the wrong try with this number brings the first pause
 * @param firstSeconds   the first pause
 * @param growthSeconds  by how much each further wrong try makes it longer
 * @param longestSeconds the longest pause
 */
record Pauses(int free, int firstSeconds, int growthSeconds, int longestSeconds) {

    /** One address over all names in one clock hour. High, as a village may share one address. */
    static final Pauses OF_AN_ADDRESS = new Pauses(100, 60, 0, 60);

    /** One name over all addresses in one clock hour: guessing from many addresses is slowed down, its owner waits half a minute at most. */
    static final Pauses OF_A_LOGIN = new Pauses(50, 30, 0, 30);

    /** One name at one address: the numbers of the realm. */
    static Pauses ofAPair(RealmModel realm) {
        int increment = realm.getWaitIncrementSeconds();
        return new Pauses(realm.getFailureFactor(), increment, increment, realm.getMaxFailureWaitSeconds());
    }

    int after(int wrongTries) {
        return wrongTries < free
                ? 0
                : (int) Math.min(longestSeconds, firstSeconds + (long) growthSeconds * (wrongTries - free));
    }
}
