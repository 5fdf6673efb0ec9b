package org.lintan.platform.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;
import org.lintan.kernel.hash.Sha256;

/** Bytes held against their fingerprint while they are read: the last of them are given only if all of them are right. */
final class ProvenStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final long sizeBytes;
    private final String sha256;
    private long read;

    ProvenStream(InputStream bytes, long sizeBytes, String sha256) {
        super(bytes);
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        int got = in.read(into, from, length);
        if (got > 0) {
            digest.update(into, from, got);
            read += got;
            if (read == sizeBytes && !Sha256.hex(digest.digest()).equals(sha256)) {
                throw new IOException("a paper does not have its fingerprint any more: " + sha256);
            }
        }
        if (got < 0 && read < sizeBytes) {
            throw new IOException("a paper broke off: " + sha256);
        }
        return got;
    }

    @Override
    public long skip(long n) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
