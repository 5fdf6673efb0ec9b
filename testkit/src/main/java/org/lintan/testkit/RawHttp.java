package org.lintan.testkit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which exactly the given bytes are sent. */
public final class RawHttp implements Closeable {

    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;

    public RawHttp(URL server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** Sends one request on a connection of its own and gives the whole answer. */
    public static String ask(URL server, String request) throws IOException {
        try (RawHttp http = new RawHttp(server)) {
            http.send(request);
            return http.answer();
        }
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** One answer with a length, or everything until the connection ends; empty when it ends without a word. */
    public String answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int next;
        while (!isWhole(read.toString(StandardCharsets.UTF_8)) && (next = in.read()) >= 0) {
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Whether the server has ended the connection, waited for. */
    public boolean isClosed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        if (text.startsWith("HTTP/1.1 100 ")) {
            return true;
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(text.substring(0, head));
        return length.find()
                && text.substring(head + 4).getBytes(StandardCharsets.UTF_8).length
                        >= Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
