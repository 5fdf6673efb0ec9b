package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A workbook or a text of an office program: a zip that begins at the first byte and ends at the last, whose list names each part once, whose parts lie
 * one behind the other with nothing between them, and which unpacks to a size worth its own. Programs (macros) are refused.
 */
final class OfficeShape {

    private static final int END_LENGTH = 22;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    /** A sum and two lengths behind a part whose writer did not know them before. */
    private static final int BEHIND_A_PART = 24;

    private static final int MOST_PARTS = 3_000;
    private static final long MOST_UNPACKED = 128L << 20;
    /** Below this nobody minds how well it was packed. */
    private static final long SMALL = 16L << 20;

    private static final int MOST_TIMES = 100;
    private static final String TYPES = "[Content_Types].xml";

    private final ByteBuffer zip;
    private final String main;

    private record Part(String name, int flags, int method, long packed, long unpacked, long at, long dataAt) {

        long end() {
            return dataAt + packed;
        }
    }

    /** Ends the look; carries no trace. */
    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final KindFault fault;

        Found(KindFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    private OfficeShape(ByteBuffer bytes, String main) {
        this.zip = Bytes.littleEndian(bytes);
        this.main = main;
    }

    /** @param main the part that makes it this kind of paper */
    static Optional<KindFault> fault(ByteBuffer bytes, String main) {
        if (!Bytes.isAt(bytes, 0, "PK\3\4")) {
            return Optional.of(KindFault.ANOTHER_KIND);
        }
        try {
            new OfficeShape(bytes, main).look();
            return Optional.empty();
        } catch (Found found) {
            return Optional.of(found.fault);
        } catch (IndexOutOfBoundsException torn) {
            return Optional.of(KindFault.BROKEN);
        }
    }

    private void look() {
        int end = Bytes.endOfZip(zip);
        refuseIf(end < 0, KindFault.BROKEN);
        refuseIf(end + END_LENGTH + shortAt(end + 20) != zip.limit(), KindFault.CARRIES_MORE);
        long listAt = intAt(end + 16);
        refuseIf(listAt + intAt(end + 12) != end, KindFault.CARRIES_MORE);
        int parts = shortAt(end + 10);
        refuseIf(parts > MOST_PARTS, KindFault.GROWS);
        List<Part> listed = listed(parts, (int) listAt, end);
        lieInOneRow(listed, listAt);
        names(listed);
        unpack(listed);
    }

    private List<Part> listed(int parts, int listAt, int end) {
        List<Part> listed = new ArrayList<>();
        int at = listAt;
        for (int i = 0; i < parts; i++) {
            refuseIf(!Bytes.isAt(zip, at, "PK\1\2"), KindFault.BROKEN);
            int nameLength = shortAt(at + 28);
            String name = text(at + LISTED_LENGTH, nameLength);
            int local = (int) Math.min(Integer.MAX_VALUE, intAt(at + 42));
            refuseIf(!Bytes.isAt(zip, local, "PK\3\4"), KindFault.BROKEN);
            int localNameLength = shortAt(local + 26);
            refuseIf(!text(local + LOCAL_LENGTH, localNameLength).equals(name), KindFault.BROKEN);
            listed.add(new Part(
                    name,
                    shortAt(at + 8),
                    shortAt(at + 10),
                    intAt(at + 20),
                    intAt(at + 24),
                    local,
                    local + LOCAL_LENGTH + localNameLength + shortAt(local + 28)));
            at += LISTED_LENGTH + nameLength + shortAt(at + 30) + shortAt(at + 32);
        }
        refuseIf(at != end, KindFault.BROKEN);
        return listed;
    }

    /** Parts that share bytes unpack to far more than the file holds; bytes of no part are somebody else's. */
    private static void lieInOneRow(List<Part> listed, long listAt) {
        long until = 0;
        for (Part part :
                listed.stream().sorted(Comparator.comparingLong(Part::at)).toList()) {
            refuseIf(part.at < until, KindFault.GROWS);
            refuseIf(part.at > until + (until == 0 ? 0 : BEHIND_A_PART), KindFault.CARRIES_MORE);
            until = part.end();
        }
        refuseIf(until > listAt, KindFault.BROKEN);
        refuseIf(listAt > until + BEHIND_A_PART, KindFault.CARRIES_MORE);
    }

    private void names(List<Part> listed) {
        Set<String> seen = new HashSet<>();
        for (Part part : listed) {
            String name = part.name.toLowerCase(Locale.ROOT);
            boolean leaves = name.isEmpty()
                    || name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || name.chars().anyMatch(sign -> sign < ' ')
                    || List.of(name.split("/")).contains("..");
            refuseIf(leaves || !seen.add(name), KindFault.BROKEN);
            refuseIf((part.flags & 1) != 0 || part.method != 0 && part.method != 8, KindFault.BROKEN);
            refuseIf(name.endsWith("vbaproject.bin") || name.contains("/activex/"), KindFault.PROGRAM);
        }
        boolean office = seen.contains(TYPES.toLowerCase(Locale.ROOT));
        refuseIf(!office || !seen.contains(main), KindFault.ANOTHER_KIND);
        refuseIf(seen.contains("xl/workbook.xml") && seen.contains("word/document.xml"), KindFault.CARRIES_MORE);
    }

    /** What the list says of sizes is believed only once it was counted. */
    private void unpack(List<Part> listed) {
        long total = 0;
        byte[] out = new byte[8_192];
        for (Part part : listed) {
            refuseIf(total + part.unpacked > MOST_UNPACKED, KindFault.GROWS);
            StringBuilder types = part.name.equals(TYPES) ? new StringBuilder() : null;
            total += part.method == 0 ? stored(part, types) : inflated(part, out, types);
            refuseIf(total > SMALL && total > zip.limit() * (long) MOST_TIMES, KindFault.GROWS);
            refuseIf(types != null && types.toString().contains("macroEnabled"), KindFault.PROGRAM);
        }
    }

    private long stored(Part part, StringBuilder types) {
        refuseIf(part.packed != part.unpacked, KindFault.BROKEN);
        if (types != null) {
            types.append(text((int) part.dataAt, (int) part.packed));
        }
        return part.unpacked;
    }

    private long inflated(Part part, byte[] out, StringBuilder types) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.duplicate().limit((int) part.end()).position((int) part.dataAt));
            long length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(out);
                refuseIf(got == 0 && !inflater.finished(), KindFault.BROKEN);
                length += got;
                refuseIf(length > part.unpacked, KindFault.GROWS);
                if (types != null) {
                    types.append(new String(out, 0, got, StandardCharsets.ISO_8859_1));
                }
            }
            refuseIf(length != part.unpacked || inflater.getRemaining() != 0, KindFault.BROKEN);
            return length;
        } catch (DataFormatException torn) {
            throw new Found(KindFault.BROKEN);
        } finally {
            inflater.end();
        }
    }

    private String text(int at, int length) {
        byte[] text = new byte[length];
        zip.duplicate().position(at).get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int shortAt(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private long intAt(int at) {
        return zip.getInt(at) & 0xFFFF_FFFFL;
    }

    private static void refuseIf(boolean faulty, KindFault fault) {
        if (faulty) {
            throw new Found(fault);
        }
    }
}
