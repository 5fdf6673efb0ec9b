package org.lintan.kernel.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.lintan.kernel.hash.Sha256;

/**
 * Stands for a personal datum in places that can never be erased. The salt is kept beside the datum and erased with it;
 * what is left then says nothing, not even to someone who tries every ID number there is.
 *
 * <pre>SHA-256("lintan.commitment.v1" ‖ salt (32 bytes) ‖ length of field (4 bytes) ‖ field ‖ value)</pre>
 */
public final class Commitment {

    public static final int SALT_BYTES = 32;

    private static final byte[] TAG = "lintan.commitment.v1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    /** A fresh salt; never use one for two data. */
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /**
     * @param field what the value is, such as {@code idNumber}, so that a commitment cannot be shown for another field
     * @return hexadecimal
     */
    public static String of(byte[] salt, String field, String value) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        byte[] fieldBytes = field.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Sha256.digest();
        digest.update(TAG);
        digest.update(salt);
        digest.update(ByteBuffer.allocate(4).putInt(fieldBytes.length).array());
        digest.update(fieldBytes);
        return Sha256.hex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    public static boolean matches(String commitment, byte[] salt, String field, String value) {
        return MessageDigest.isEqual(
                commitment.getBytes(StandardCharsets.US_ASCII),
                of(salt, field, value).getBytes(StandardCharsets.US_ASCII));
    }
}
