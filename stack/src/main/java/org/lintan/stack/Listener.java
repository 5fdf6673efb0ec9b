package org.lintan.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A socket of this machine that waits for connections, found through /proc; nothing is found where there is none.
 *
 * @param inode tells whose it is: a descriptor of its process links to it
 */
record Listener(InetSocketAddress address, String inode) {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    static List<Listener> all() {
        return TABLES.stream().flatMap(Listener::in).toList();
    }

    /** Where the process and all it has started wait for connections. */
    static List<InetSocketAddress> of(ProcessHandle process) {
        Set<String> inodes = new HashSet<>();
        Stream.concat(Stream.of(process), process.descendants()).forEach(one -> inodes.addAll(sockets(one.pid())));
        return all().stream()
                .filter(listener -> inodes.contains(listener.inode()))
                .map(Listener::address)
                .toList();
    }

    /** Inodes of the sockets a process holds; none where we may not look. */
    static Set<String> sockets(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            descriptors.forEach(descriptor -> inode(descriptor).ifPresent(inodes::add));
        } catch (IOException e) {
            // it ended meanwhile, or is somebody else's
            return Set.of();
        }
        return inodes;
    }

    private static Optional<String> inode(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("socket:[")
                    ? Optional.of(target.substring("socket:[".length(), target.length() - 1))
                    : Optional.empty();
        } catch (IOException e) {
            // closed meanwhile
            return Optional.empty();
        }
    }

    private static Stream<Listener> in(Path table) {
        try {
            return Files.readAllLines(table).stream().flatMap(line -> read(line).stream());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** One line of the kernel's table, if it is a socket that listens. */
    static Optional<Listener> read(String line) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length < 10 || !fields[3].equals(LISTENING)) {
            return Optional.empty();
        }
        String[] local = fields[1].split(":");
        return Optional.of(
                new Listener(new InetSocketAddress(address(local[0]), Integer.parseInt(local[1], 16)), fields[9]));
    }

    /** The kernel shows addresses as words of 32 bits in the order of the machine. */
    private static InetAddress address(String words) {
        ByteBuffer shown = ByteBuffer.wrap(HexFormat.of().parseHex(words));
        ByteBuffer turned = ByteBuffer.allocate(shown.capacity()).order(ByteOrder.nativeOrder());
        while (shown.hasRemaining()) {
            turned.putInt(shown.getInt());
        }
        try {
            return InetAddress.getByAddress(turned.array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(words, e);
        }
    }
}
