package org.lintan.platform.pii;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens personal data with AES-256-GCM. Layout: one byte key version, 12 bytes nonce, ciphertext with tag.
 * The place (table and row) is authenticated with it, so that a ciphertext copied to another row does not open.
 * Thread-safe: holds only the key.
 */
public final class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    public Vault(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("lintan.pii.key must be 32 bytes in Base64, got " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Seals a text for one place. Sealing the same text twice gives different bytes. */
    public byte[] seal(String plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what was sealed for the same place; anything else is a fault in the data and throws. */
    public String open(byte[] sealed, String place) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        if (bytes.get() != VERSION) {
            throw new IllegalStateException("sealed with an unknown key version");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data does not open at this place");
        }
    }
}
