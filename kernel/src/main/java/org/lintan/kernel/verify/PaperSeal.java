package org.lintan.kernel.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.verify.Json.Malformed;

/**
 * The seal of a paper: one line at the end of its file, behind what a PDF reader reads, that signs every byte before it. So whatever is
 * changed is found, in what is shown as in what is not, and a seal says nothing of any other file.
 *
 * @param kind what the paper is, in English
 * @param number its number
 * @param sha256 of all bytes before the seal
 * @param key the id of the key
 */
record PaperSeal(String kind, String number, String sha256, String key, String signature) {

    /** A comment to a PDF reader. */
    private static final String MARK = "%lintan-paper ";

    private static final Set<String> MEMBERS = Set.of("line", "kind", "number", "sha256", "key", "signature");
    /** Written one way only, so that no byte of a file can be another. */
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");
    /** A reader looks for the end of a PDF in its last 1024 bytes. */
    private static final int LONGEST = 900;

    /** A file cut into what is sealed and its seal. */
    record Sealed(byte[] content, PaperSeal seal) {}

    static byte[] onto(byte[] content, String kind, String number, PaperKey key) {
        PaperSeal unsigned = new PaperSeal(kind, number, Sha256.hexOf(content), key.id(), "");
        String signature = key.sign(unsigned.signedBytes());
        String line = MARK + unsigned.canonical() + ",\"signature\":\"" + signature + "\"}\n";
        byte[] seal = line.getBytes(StandardCharsets.US_ASCII);
        if (seal.length > LONGEST) {
            throw new IllegalArgumentException("This seal is too long for the end of a PDF: " + seal.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + seal.length);
        out.writeBytes(content);
        out.writeBytes(seal);
        return out.toByteArray();
    }

    /**
     * The seal at the very end of the file; null if there is none.
     *
     * @throws Malformed if it cannot be read, or anything stands behind it
     */
    static Sealed of(byte[] file) throws Malformed {
        int tail = Math.max(0, file.length - 2 * LONGEST);
        String end = new String(file, tail, file.length - tail, StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf("\n" + MARK);
        if (mark < 0) {
            return null;
        }
        String line = end.substring(mark + 1 + MARK.length());
        if (line.indexOf('\n') != line.length() - 1) {
            throw new Malformed("something stands behind it");
        }
        Members members = Members.of(Json.parse(line)).only(MEMBERS);
        PaperSeal seal = new PaperSeal(
                members.text("kind"),
                members.text("number"),
                members.text("sha256"),
                members.text("key"),
                members.text("signature"));
        if (!SIGNATURE.matcher(seal.signature()).matches()
                || !line.equals(seal.canonical() + ",\"signature\":\"" + seal.signature() + "\"}\n")) {
            throw new Malformed("it is not written as seals are");
        }
        return new Sealed(Arrays.copyOf(file, tail + mark + 1), seal);
    }

    byte[] signedBytes() {
        return canonical().getBytes(StandardCharsets.US_ASCII);
    }

    /** What is signed: these members in this order, without a blank. */
    private String canonical() {
        return "{\"line\":\"paper\",\"kind\":\"" + plain(kind) + "\",\"number\":\"" + plain(number) + "\",\"sha256\":\""
                + sha256 + "\",\"key\":\"" + key + '"';
    }

    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z0-9 -]", "?");
    }
}
