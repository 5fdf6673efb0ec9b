package org.lintan.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListenerTest {

    @ParameterizedTest
    @CsvSource({
        "0100007F:46A0, 127.0.0.1, 18080, true",
        "00000000:46A0, 0.0.0.0, 18080, false",
        "020200C0:1E79, 192.0.2.2, 7801, false",
        "0000000000000000FFFF00000100007F:46A0, 127.0.0.1, 18080, true",
        "00000000000000000000000001000000:46A0, ::1, 18080, true",
        "00000000000000000000000000000000:E1C9, ::, 57801, false"
    })
    void readsTheAddressAsTheKernelShowsItOnAMachineOfLowBytesFirst(
            String shown, String address, int port, boolean loopback) throws IOException {
        Listener read = Listener.read("   0: " + shown + " 00000000:0000 0A 00000000:00000000 00:00000000 00000000"
                        + "     0        0 4711 1 0000000000000000 100 0 0 10 0")
                .orElseThrow();
        assertEquals(new Listener(new InetSocketAddress(InetAddress.getByName(address), port), "4711"), read);
        assertEquals(loopback, read.address().getAddress().isLoopbackAddress());
    }

    @Test
    void leavesAsideConnectionsAndTheHeading() {
        assertEquals(
                Optional.empty(), Listener.read("   0: 0100007F:46A0 0100007F:9C40 01 0:0 00:0 0 0 0 4711 1 0 100 0"));
        assertEquals(Optional.empty(), Listener.read("  sl  local_address rem_address   st tx_queue rx_queue tr"));
    }

    @Test
    void findsTheSocketOfThisProcessUntilItIsClosed() throws IOException {
        InetSocketAddress address;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
            assertTrue(Listener.of(ProcessHandle.current()).contains(address));
        }
        assertFalse(Listener.of(ProcessHandle.current()).contains(address));
    }
}
