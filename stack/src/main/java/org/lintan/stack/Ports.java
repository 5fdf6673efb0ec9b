package org.lintan.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports on the loopback address, and who holds one that is taken. */
public final class Ports {

    private static final Duration ENDING = Duration.ofSeconds(15);

    private Ports() {}

    /** The preferred port when it is free, else any free one; says on the console why it moved. */
    static int preferably(int preferred, String who) {
        if (preferred > 0 && free(preferred)) {
            return preferred;
        }
        int other = any();
        if (preferred > 0) {
            Console.note("port " + preferred + " is taken by "
                    + holder(preferred).orElse("another process") + "; " + who + " uses " + other);
        }
        return other;
    }

    /**
     * The port used last time, so that addresses outlive a restart; else as {@link #preferably}. One that nobody listens on may
     * still belong to a connection that is ending, and is waited for.
     */
    static int again(String last, int preferred, String who) {
        if (last == null) {
            return preferably(preferred, who);
        }
        int port = Integer.parseInt(last);
        Instant end = Instant.now().plus(ENDING);
        while (!free(port) && !answers(port) && Instant.now().isBefore(end)) {
            Daemons.pause(50);
        }
        return free(port) ? port : preferably(preferred, who);
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Below the ports the system hands out to clients: there, a client's own end could take the port of a server that is being
     * restarted, or connect to itself.
     */
    public static int any() {
        for (int i = 0; i < 200; i++) {
            int port = 20_000 + ThreadLocalRandom.current().nextInt(12_000);
            if (free(port)) {
                return port;
            }
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No free port on this machine: " + e.getMessage(), e);
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** "mysqld (pid 4711)", found through /proc; empty where there is no /proc or no permission. */
    static Optional<String> holder(int port) {
        return Listener.all().stream()
                .filter(listener -> listener.address().getPort() == port)
                .flatMap(listener -> ownerOf(listener.inode()).stream())
                .findFirst();
    }

    private static Optional<String> ownerOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> Listener.sockets(process.pid()).contains(socket))
                .map(process ->
                        process.info()
                                        .command()
                                        .map(c -> Path.of(c).getFileName().toString())
                                        .orElse("a process") + " (pid " + process.pid() + ")")
                .findFirst();
    }
}
