package org.lintan.kernel.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a CSV file as Chinese offices and banks save it: UTF-8 with or without byte order mark, UTF-16 with one (Excel's
 * "Unicode text"), else GB18030 (which holds GBK). Strict: one wrong byte and it is another character set, never a question mark
 * in somebody's name.
 *
 * @param separator comma, tab, semicolon, or what the file says of itself ({@code sep=|})
 */
public record OfficeCsv(String body, char separator) {

    private static final Pattern SAID = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LINES_THAT_TELL = 20;

    /** The bytes are no text. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean incomplete;

        private Unreadable(boolean incomplete) {
            super(incomplete ? "the file ends inside a sign" : "the file is no text", null, false, false);
            this.incomplete = incomplete;
        }

        /** Whether its end is missing, most likely by a broken copy. */
        public boolean incomplete() {
            return incomplete;
        }
    }

    public static OfficeCsv of(byte[] file) throws Unreadable {
        String text = decoded(file);
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.indexOf('\0') >= 0) {
            throw new Unreadable(false);
        }
        return new OfficeCsv(body, separator(body));
    }

    private static String decoded(byte[] file) throws Unreadable {
        boolean little = file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe;
        boolean big = file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff;
        if (little || big) {
            return decode(file, 0, file.length, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                    .filter(text -> text.indexOf('\uFFFF') < 0)
                    .orElseThrow(() -> new Unreadable(false));
        }
        Optional<String> utf8 = decode(file, 0, file.length, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (cutInsideASign(file)) {
            throw new Unreadable(true);
        }
        return decode(file, 0, file.length, Charset.forName("GB18030")).orElseThrow(() -> new Unreadable(false));
    }

    private static Optional<String> decode(byte[] file, int from, int length, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-8 but for a last sign that lacks bytes; read as GB18030 it would turn every name into others. */
    private static boolean cutInsideASign(byte[] file) {
        int last = file.length - 1;
        while (last > 0 && last > file.length - 4 && (file[last] & 0xc0) == 0x80) {
            last--;
        }
        boolean begun = (file[last] & 0xc0) == 0xc0;
        return begun
                && decode(file, 0, last, StandardCharsets.UTF_8)
                        .filter(text -> text.chars().anyMatch(c -> c > 0x7f))
                        .isPresent();
    }

    /** WPS writes tabs or semicolons on some machines; the row with most separators tells, not a title above it. */
    private static char separator(String body) {
        Matcher said = SAID.matcher(body);
        if (said.lookingAt()) {
            return said.group(1).charAt(0);
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = body.lines()
                    .limit(LINES_THAT_TELL)
                    .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
