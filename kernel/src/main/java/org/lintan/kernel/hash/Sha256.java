package org.lintan.kernel.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and hashes as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    /** Length of a hash in bytes. */
    public static final int BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    private Sha256() {}

    /** A fresh digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static byte[] of(byte[] data) {
        return digest().digest(data);
    }

    /** The hash of the data, in hex. */
    public static String hexOf(byte[] data) {
        return hex(of(data));
    }

    /** The hash of the text's UTF-8 bytes, in hex. */
    public static String hexOf(String text) {
        return hexOf(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    /** @throws IllegalArgumentException if the text is not a hash */
    public static byte[] bytes(String hex) {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
        return HEX.parseHex(hex);
    }

    /** Whether the text is 64 lower-case hexadecimal digits. */
    public static boolean isHash(String text) {
        return text != null
                && text.length() == 2 * BYTES
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
