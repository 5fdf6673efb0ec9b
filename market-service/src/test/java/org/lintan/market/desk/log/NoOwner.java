package org.lintan.market.desk.log;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that only takes: nobody carries out the log but who does it by hand. One class for all such tests, so that they share one start. */
public class NoOwner implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lintan.market.desk", "false");
    }
}
