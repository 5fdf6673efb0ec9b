package org.lintan.platform.events;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Events leave when the test says so, and a lease lasts until the test ends it. */
public final class RelayByHand implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lintan.relay.enabled", "false", "lintan.relay.lease", "10m");
    }
}
