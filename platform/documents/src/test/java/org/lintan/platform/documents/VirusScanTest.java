package org.lintan.platform.documents;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintan.platform.http.Rollback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a real server that speaks the scanner's protocol and knows one signature. */
class VirusScanTest {

    /** The harmless file all scanners agree to call a virus; in two parts, or scanners would stop at this test. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void asksNobodyWithoutAScanner() throws IOException {
        assertFalse(new VirusScan(config(null, 1)).isInfected(file(EICAR)));
    }

    @Test
    void findsTheTestVirusAndPassesAnHonestPaper() throws IOException {
        try (Clamd clamd = Clamd.start()) {
            VirusScan scan = new VirusScan(config("127.0.0.1", clamd.port()));
            assertTrue(scan.isInfected(file(EICAR)));
            assertFalse(scan.isInfected(file("林".repeat(100_000))));
        }
    }

    @Test
    void passesNothingWhileTheScannerCannotBeReached() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertRefused(new VirusScan(config("127.0.0.1", nobody)));
    }

    @Test
    void passesNothingTheScannerDidNotScan() throws IOException {
        try (Clamd clamd = Clamd.thatSays("INSTREAM size limit exceeded. ERROR")) {
            assertRefused(new VirusScan(config("127.0.0.1", clamd.port())));
        }
        try (Clamd clamd = Clamd.thatSays("")) {
            assertRefused(new VirusScan(config("127.0.0.1", clamd.port())));
        }
    }

    private void assertRefused(VirusScan scan) throws IOException {
        Path file = file("honest");
        Rollback refused = assertThrows(Rollback.class, () -> scan.isInfected(file));
        assertEquals(DocumentCode.DOCUMENT_SCAN_UNAVAILABLE, refused.refusal().code());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("paper"), text);
    }

    private static ScanConfig config(String host, int port) {
        return new ScanConfig() {
            @Override
            public Optional<String> host() {
                return Optional.ofNullable(host);
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration answerTimeout() {
                return Duration.ofSeconds(20);
            }
        };
    }

    /** A server of the protocol: takes a stream in parts and says whether the signature was in it. */
    static final class Clamd implements AutoCloseable {

        private final ServerSocket server;
        private final String says;

        private Clamd(String says) throws IOException {
            this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            this.says = says;
            Thread thread = new Thread(this::serve, "clamd");
            thread.setDaemon(true);
            thread.start();
        }

        static Clamd start() throws IOException {
            return new Clamd(null);
        }

        static Clamd thatSays(String answer) throws IOException {
            return new Clamd(answer);
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer(socket);
                } catch (IOException ended) {
                    continue;
                }
            }
        }

        private void answer(Socket socket) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            StringBuilder stream = new StringBuilder();
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                stream.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
            String found = stream.indexOf(EICAR) >= 0 ? "stream: Eicar-Signature FOUND" : "stream: OK";
            socket.getOutputStream().write(((says == null ? found : says) + "\0").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
