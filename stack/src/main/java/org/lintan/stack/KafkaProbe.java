package org.lintan.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a broker for its metadata over the wire, without a Kafka client on the class path. */
final class KafkaProbe {

    private static final short METADATA = 3;
    private static final byte[] CLIENT = "lintan".getBytes(StandardCharsets.US_ASCII);

    private KafkaProbe() {}

    /** True when the broker answers a metadata request (version 1, no topics) and counts itself among the living brokers. */
    static boolean serves(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.setSoTimeout(2000);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + CLIENT.length + 4);
            out.writeShort(METADATA);
            out.writeShort(1);
            out.writeInt(7);
            out.writeShort(CLIENT.length);
            out.write(CLIENT);
            out.writeInt(0);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            int correlation = in.readInt();
            int brokers = in.readInt();
            return length > 8 && correlation == 7 && brokers > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
