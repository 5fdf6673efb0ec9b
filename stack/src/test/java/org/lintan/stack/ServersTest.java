package org.lintan.stack;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the real servers of this checkout; starts them when they do not run, and leaves them for the tests of other modules. */
@Tag("servers")
class ServersTest {

    private final Checkout checkout = Checkout.here();

    @Test
    void startsADatabaseAndABrokerThatServeAndFindsThemRunningTheSecondTime() {
        Endpoints first = new Servers(checkout).ensure(false);
        Daemons daemons = new Daemons(checkout, new StateFile(checkout));
        Optional<Long> pid = daemons.find("kafka").map(ProcessHandle::pid);

        assertEquals(first, new Servers(checkout).ensure(false));
        assertEquals(pid, daemons.find("kafka").map(ProcessHandle::pid));
        assertTrue(MariaDb.greets(first.mysql().host(), first.mysql().port()));
        String[] broker = first.kafka().split(":");
        assertTrue(KafkaProbe.serves(broker[0], Integer.parseInt(broker[1])));
    }

    @Test
    void doesNotTakeAnyOpenPortForADatabaseOrABroker() {
        Endpoints endpoints = new Servers(checkout).ensure(false);
        String[] broker = endpoints.kafka().split(":");
        assertFalse(MariaDb.greets(broker[0], Integer.parseInt(broker[1])));
        assertFalse(
                KafkaProbe.serves(endpoints.mysql().host(), endpoints.mysql().port()));
    }
}
