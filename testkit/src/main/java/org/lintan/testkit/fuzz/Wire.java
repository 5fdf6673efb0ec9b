package org.lintan.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sends a call on a connection of its own and reads until the server ends it. */
final class Wire {

    /** Longer than any answer takes on a machine that does other things as well; shorter than a hang. */
    private static final int PATIENCE_MS = 45_000;

    private final URL server;

    Wire(URL server) {
        this.server = server;
    }

    Answer send(Call call) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            write(socket, call.bytes());
            return read(socket.getInputStream());
        }
    }

    /** The server may answer and close before it has read all: what it said counts. */
    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (SocketException refused) {
            if (socket.getInputStream().available() == 0) {
                throw refused;
            }
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                all.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException silent) {
            return new Answer(Answer.SILENT, Map.of(), all.toString(StandardCharsets.UTF_8));
        } catch (SocketException reset) {
            // what came before the reset counts
        }
        return parse(all.toString(StandardCharsets.UTF_8));
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(Answer.CLOSED, Map.of(), text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).trim());
        }
        String body = text.substring(end + 4);
        return status == 100 ? parse(body) : new Answer(status, headers, body);
    }
}
