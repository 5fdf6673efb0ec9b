package org.lintan.e2e;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Backbone;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.Watch;
import org.lintan.stack.WholeSystem;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With the watcher on, as {@code ./lintan up} leaves it: what dies comes back, and what it did can be read. */
@Order(6)
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final County county = County.open();
    private final WholeSystem system = County.SYSTEM;
    private final Watch watch = new Watch(Checkout.here());

    @BeforeEach
    void watch() {
        watch.start();
    }

    @AfterEach
    void leaveItOffForTheOthers() {
        watch.stop();
        system.restoreBackbone();
        system.startAgain(Part.LEDGER);
        system.await(Part.LEDGER);
    }

    @Test
    void aServiceThatWasKilledComesBackByItself() {
        system.kill(Part.LEDGER);
        Await.until("the ledger to be back", PATIENCE, () -> system.healthy(Part.LEDGER));
        assertEquals(1, watch.restarts("village-ledger-service"));
        String told = watch.told("village-ledger-service").orElseThrow();
        assertTrue(told.startsWith("1 restart, last ") && told.endsWith(" exit 137 (killed)"), told);
        county.as("villager", Part.LEDGER).get("/me/home").then().statusCode(200);
    }

    @Test
    void theDatabaseAndTheBrokerComeBackAndTheServicesWithThem() {
        system.kill(Backbone.DATABASE);
        system.kill(Backbone.BROKER);
        Await.until(
                "the backbone to be started again",
                PATIENCE,
                () -> watch.restarts("mariadb") == 1 && watch.restarts("kafka") == 1);
        Await.until(
                "the services to be well",
                PATIENCE,
                () -> system.healthy(Part.LEDGER) && system.healthy(Part.MARKET) && system.healthy(Part.TICKET));
        county.as("villager", Part.LEDGER).get("/me/home").then().statusCode(200);
    }
}
