package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.IntFunction;

/** Bytes that come piece by piece, the next one when somebody reads on. */
final class PieceStream extends InputStream {

    private static final Duration DATABASE = Duration.ofSeconds(60);

    private final int count;
    private final IntFunction<Uni<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    PieceStream(int count, IntFunction<Uni<byte[]>> pieces) {
        this.count = count;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int got = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, got);
        at += got;
        return got;
    }

    private boolean fill() {
        while (at == piece.length) {
            if (next == count) {
                return false;
            }
            piece = pieces.apply(next++).await().atMost(DATABASE);
            at = 0;
        }
        return true;
    }
}
