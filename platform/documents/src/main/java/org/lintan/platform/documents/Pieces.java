package org.lintan.platform.documents;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lintan.platform.http.Refusal;

/** How a paper is cut: into pieces of 64 KiB, the last one as long as what is left. Small, so that a weak network loses little at a cut. */
final class Pieces {

    static final int BYTES = 64 * 1024;

    /** Pieces that one request may carry: 1 MiB. */
    static final int AT_ONCE = 16;

    private Pieces() {}

    static int count(long sizeBytes) {
        return Math.toIntExact((sizeBytes + BYTES - 1) / BYTES);
    }

    static long offset(int pieceNo) {
        return (long) pieceNo * BYTES;
    }

    /** Whether these bytes are whole pieces of a paper of this size, from this place on. */
    static Optional<Refusal> misplaced(long sizeBytes, long offset, int length) {
        long end = offset + length;
        boolean fits = offset >= 0
                && offset % BYTES == 0
                && length > 0
                && end <= sizeBytes
                && (end % BYTES == 0 || end == sizeBytes);
        return fits ? Optional.empty() : Optional.of(Refusal.of(DocumentCode.DOCUMENT_PIECE_MISPLACED));
    }

    /** Cuts whole pieces out of what one request brought. */
    static List<byte[]> cut(byte[] bytes) {
        return IntStream.range(0, count(bytes.length))
                .mapToObj(i -> java.util.Arrays.copyOfRange(bytes, i * BYTES, Math.min(bytes.length, (i + 1) * BYTES)))
                .toList();
    }

    /** Offsets of the pieces of a paper that are not among these. */
    static List<Long> missing(long sizeBytes, Collection<Integer> there) {
        return LongStream.range(0, count(sizeBytes))
                .filter(piece -> !there.contains((int) piece))
                .map(piece -> piece * BYTES)
                .boxed()
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), Collections::unmodifiableList));
    }
}
