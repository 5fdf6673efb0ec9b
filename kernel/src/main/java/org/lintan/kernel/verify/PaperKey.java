package org.lintan.kernel.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.lintan.kernel.hash.Sha256;

/**
 * The key papers are sealed with: Ed25519 (RFC 8032), made from a secret of 32 bytes. The public half is written as the hexadecimal of its
 * 32 bytes, and its id is the beginning of that half's SHA-256, so that nobody gives an id away.
 */
public final class PaperKey {

    /** Of the secret and of the public half. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "Ed25519";
    /** What X.509 writes before the 32 bytes of such a key (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private static final int ID_CHARACTERS = 16;

    private final PrivateKey secret;
    private final String publicKey;

    private PaperKey(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** @param seed the secret, {@link #BYTES} of it */
    public static PaperKey of(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("A key of papers has " + BYTES + " bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            String publicKey =
                    HexFormat.of().formatHex(pair.getPublic().getEncoded()).substring(X509.length());
            return new PaperKey(pair.getPrivate(), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is published. */
    public String publicKey() {
        return publicKey;
    }

    public String id() {
        return idOf(publicKey);
    }

    /** The id of a published key. */
    public static String idOf(String publicKey) {
        return Sha256.hexOf(HexFormat.of().parseHex(publicKey)).substring(0, ID_CHARACTERS);
    }

    /** Hexadecimal; of the same bytes always the same. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the published key's other half signed these bytes; what is no key or no signature did not. */
    static boolean signed(byte[] bytes, String signature, String publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + publicKey)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            return key instanceof EdECPublicKey && check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Gives the generator the secret it would draw: a key made again from the same secret is the same key. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
