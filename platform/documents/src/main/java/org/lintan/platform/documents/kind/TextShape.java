package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text is UTF-8 or GB18030, as offices write it, with nothing in it that is no sign, and is not the beginning of something else. */
final class TextShape {

    private static final List<Charset> WRITTEN_IN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    /** What programs take for a page, a program or another kind of paper. */
    private static final List<String> NO_TEXT = List.of(
            "%pdf-", "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?", "#!", "{\\rtf", "mime-version:");

    private static final int BEGINNING = 512;

    private TextShape() {}

    static Optional<KindFault> fault(ByteBuffer bytes) {
        for (Charset charset : WRITTEN_IN) {
            String beginning = beginning(charset, bytes.duplicate());
            if (beginning != null) {
                String first = beginning.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
                return NO_TEXT.stream().anyMatch(first::startsWith)
                        ? Optional.of(KindFault.ANOTHER_KIND)
                        : Optional.empty();
            }
        }
        return Optional.of(KindFault.ANOTHER_KIND);
    }

    /** Its first signs; null when it is not text in this charset from end to end. */
    private static String beginning(Charset charset, ByteBuffer bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer signs = CharBuffer.allocate(8_192);
        StringBuilder beginning = new StringBuilder();
        CoderResult result;
        do {
            result = decoder.decode(bytes, signs, true);
            if (result.isUnderflow()) {
                result = decoder.flush(signs);
            }
            if (result.isError()) {
                return null;
            }
            signs.flip();
            for (int i = 0; i < signs.limit(); i++) {
                if (isNoSign(signs.get(i))) {
                    return null;
                }
            }
            if (beginning.length() < BEGINNING) {
                beginning.append(signs, 0, Math.min(signs.limit(), BEGINNING));
            }
            signs.clear();
        } while (result.isOverflow());
        return beginning.toString();
    }

    private static boolean isNoSign(char sign) {
        return Character.isISOControl(sign) && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f'
                || sign == '\uFFFE'
                || sign == '\uFFFF';
    }
}
