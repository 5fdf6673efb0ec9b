package org.lintan.ledger.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Excel file by name, read as the archive's directory tells, and only while they unpack within bounds. */
final class XlsxParts implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Set<ZipArchiveEntry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long unpacked;

    XlsxParts(byte[] file) throws NotASheet {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
        } catch (IOException | RuntimeException e) {
            // the directory of an archive is its end: a file cut off has none
            throw new NotASheet(ended(file) ? FileCode.FILE_UNREADABLE : FileCode.FILE_INCOMPLETE);
        }
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > Bounds.PARTS) {
            throw new NotASheet(FileCode.FILE_TOO_LARGE);
        }
        all.forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Optional<XmlPart> find(String name) throws NotASheet {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new XmlPart(new Counted(zip.getInputStream(entry), seen.add(entry))));
        } catch (IOException | RuntimeException e) {
            throw new NotASheet(FileCode.FILE_UNREADABLE);
        }
    }

    XmlPart get(String name) throws NotASheet {
        return find(name).orElseThrow(() -> new NotASheet(FileCode.FILE_UNREADABLE));
    }

    /** More came out of the archive than is allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts what is really read, whatever sizes the archive states; a part that is read twice counts once. */
    private final class Counted extends FilterInputStream {

        private final boolean first;

        Counted(InputStream in, boolean first) {
            super(in);
            this.first = first;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            unpacked += first ? Math.max(n, 0) : 0;
            if (unpacked > Bounds.UNPACKED_BYTES) {
                throw new TooLarge();
            }
            return n;
        }
    }

    @Override
    public void close() throws NotASheet {
        try {
            zip.close();
        } catch (IOException e) {
            throw new NotASheet(FileCode.FILE_UNREADABLE);
        }
    }

    /** Some programs write back slashes, a leading slash, or another case than their own table of contents. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Whether the archive's last record is there. */
    private static boolean ended(byte[] file) {
        for (int i = file.length - 22; i >= 0 && i >= file.length - 65_557; i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
