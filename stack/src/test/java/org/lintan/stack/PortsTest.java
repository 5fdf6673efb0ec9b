package org.lintan.stack;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    @Test
    void movesAsideWhenThePreferredPortIsTakenAndKnowsByWhom() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertFalse(Ports.free(port));
            assertNotEquals(port, Ports.preferably(port, "the test"));
            assertTrue(Ports.holder(port)
                    .orElseThrow()
                    .contains("(pid " + ProcessHandle.current().pid() + ")"));
        }
    }

    @Test
    void keepsThePortOfLastTimeWhileItIsFree() throws IOException {
        int last;
        try (ServerSocket once = new ServerSocket(0)) {
            last = once.getLocalPort();
        }
        assertEquals(last, Ports.again(Integer.toString(last), 0, "the test"));
    }

    @Test
    void movesAsideAtOnceWhenSomebodyListensOnThePortOfLastTime() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0)) {
            assertNotEquals(
                    stranger.getLocalPort(), Ports.again(Integer.toString(stranger.getLocalPort()), 0, "the test"));
        }
    }

    @Test
    void choosesPortsThatNoClientIsGiven() {
        int port = Ports.preferably(0, "the test");
        assertTrue(port >= 20_000 && port < 32_768, "port " + port);
    }
}
