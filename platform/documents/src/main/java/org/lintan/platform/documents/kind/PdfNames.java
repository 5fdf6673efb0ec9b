package org.lintan.platform.documents.kind;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF says in its objects that no paper needs: a program, or thousands of pages. Objects lie in the open or packed in object streams; both are
 * looked at, as far as they unpack to. Strings and pictures are not read, and what is encrypted or packed otherwise is not found: nothing here makes a viewer
 * safe, which runs nothing of a paper anyway ({@code Download}).
 */
final class PdfNames {

    /** More than any paper of a case has, and than a reader leafs through. */
    private static final int MOST_PAGES = 2_000;

    /** What all object streams together may unpack to. */
    private static final int MOST_UNPACKED = 64 << 20;

    /** Names we look for have fewer signs; a sign may be written as # and two digits. */
    private static final int LONGEST_NAME = 12;

    private final byte[] piece = new byte[8_192];
    private int left = MOST_UNPACKED;

    private PdfNames() {}

    static Optional<KindFault> fault(ByteBuffer bytes) {
        return new PdfNames().in(bytes, true);
    }

    /** @param open whether object streams may be among them; in one there is no other */
    private Optional<KindFault> in(ByteBuffer objects, boolean open) {
        for (int at = 0; at < objects.limit(); at++) {
            if (objects.get(at) == '/') {
                Optional<KindFault> fault = at(objects, at + 1, open);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<KindFault> at(ByteBuffer objects, int from, boolean open) {
        String name = name(objects, from);
        return switch (name) {
            case "JavaScript", "Launch" -> Optional.of(KindFault.PROGRAM);
            case "Count" ->
                number(objects, from + name.length()) > MOST_PAGES ? Optional.of(KindFault.GROWS) : Optional.empty();
            case "ObjStm" -> open ? packed(objects, from) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<KindFault> packed(ByteBuffer bytes, int at) {
        int stream = Bytes.find(bytes, "stream", at, at + 1_024);
        if (stream < 0) {
            return Optional.empty();
        }
        int from = stream + "stream".length();
        return unpacked(bytes, from + (Bytes.isAt(bytes, from, "\r\n") ? 2 : 1));
    }

    private Optional<KindFault> unpacked(ByteBuffer bytes, int from) {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.duplicate().position(Math.min(from, bytes.limit())));
            for (int got = inflater.inflate(piece); got > 0; got = inflater.inflate(piece)) {
                left -= got;
                if (left < 0) {
                    return Optional.of(KindFault.GROWS);
                }
                objects.write(piece, 0, got);
            }
        } catch (DataFormatException otherwisePacked) {
            // what came before is looked at; a viewer reads no further either
        } finally {
            inflater.end();
        }
        return in(ByteBuffer.wrap(objects.toByteArray()), false);
    }

    private static String name(ByteBuffer objects, int from) {
        StringBuilder name = new StringBuilder(LONGEST_NAME);
        for (int at = from; at < objects.limit() && name.length() < LONGEST_NAME; at++) {
            int sign = Bytes.unsigned(objects, at);
            if (sign == '#' && at + 2 < objects.limit()) {
                int high = Character.digit(objects.get(at + 1), 16);
                int low = Character.digit(objects.get(at + 2), 16);
                sign = high < 0 || low < 0 ? sign : high * 16 + low;
                at += high < 0 || low < 0 ? 0 : 2;
            }
            if (!Character.isLetterOrDigit(sign) || sign > 'z') {
                break;
            }
            name.append((char) sign);
        }
        return name.toString();
    }

    /** The number behind a name, up to seven digits of it; 0 where something else stands there. */
    private static int number(ByteBuffer objects, int from) {
        int at = from;
        while (at < objects.limit() && objects.get(at) <= ' ' && objects.get(at) >= 0) {
            at++;
        }
        int number = 0;
        for (int digits = 0; digits < 7 && at < objects.limit() && Character.isDigit(objects.get(at)); digits++, at++) {
            number = number * 10 + objects.get(at) - '0';
        }
        return number;
    }
}
