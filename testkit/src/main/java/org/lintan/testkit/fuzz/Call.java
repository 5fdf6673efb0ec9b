package org.lintan.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One request as it goes over the wire. */
final class Call {

    final Operation operation;
    final Actor actor;
    String method;
    String target;
    final List<String> headers = new ArrayList<>();
    byte[] body;
    /** How the length of the body is told. */
    Length length = Length.TOLD;
    /** What was done to it, for the report. */
    final List<String> twists = new ArrayList<>();

    enum Length {
        TOLD,
        IN_CHUNKS,
        UNTOLD
    }

    Call(Operation operation, Actor actor, String target) {
        this.operation = operation;
        this.actor = actor;
        this.method = operation.method();
        this.target = target;
    }

    void header(String name, String value) {
        without(name);
        headers.add(name + ": " + value);
    }

    /** By the headers of the test's identity; as nobody none. */
    void signIn() {
        if (actor != null) {
            header("X-Test-User", actor.user());
            header("X-Test-Role", actor.role());
            header("X-Test-County", actor.county());
            header("X-Test-Party", actor.party());
        }
    }

    void without(String name) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (length == Length.IN_CHUNKS) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (length == Length.TOLD && body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (length == Length.IN_CHUNKS) {
            chunks(out);
        } else if (body != null) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private void chunks(ByteArrayOutputStream out) {
        int size = 700;
        byte[] all = body == null ? new byte[0] : body;
        for (int at = 0; at < all.length; at += size) {
            int part = Math.min(size, all.length - at);
            out.writeBytes((Integer.toHexString(part) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(all, at, part);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
        return "%s %s as %s, %s\n    %s\n    %s%s"
                .formatted(
                        method,
                        target.length() > 300 ? target.substring(0, 300) + "…" : target,
                        actor == null ? "nobody" : actor.role() + " of " + actor.party(),
                        twists.isEmpty() ? "plain" : String.join(" + ", twists),
                        headers.stream()
                                .filter(line -> !line.startsWith("X-Test-"))
                                .toList(),
                        shown,
                        body != null && body.length > 600 ? "… (" + body.length + " bytes)" : "");
    }
}
