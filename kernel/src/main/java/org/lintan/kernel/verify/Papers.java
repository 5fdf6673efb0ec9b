package org.lintan.kernel.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.verify.Json.Malformed;

/** Seals papers and says of a sealed one whether it is as it was printed. */
public final class Papers {

    private Papers() {}

    /**
     * The paper with its seal. The same paper under the same key is the same file.
     *
     * @param pdf ends with a line end
     * @param number letters, digits and hyphens
     */
    public static byte[] seal(byte[] pdf, PaperKind kind, String number, PaperKey key) {
        if (pdf.length == 0 || pdf[pdf.length - 1] != '\n') {
            throw new IllegalArgumentException("A PDF ends with a line end");
        }
        return PaperSeal.onto(pdf, kind.word(), number, key);
    }

    /** The file in which public keys are published, the one in use first; those used before stay in it for as long as their papers. */
    public static String keys(List<String> publicKeys) {
        return publicKeys.stream()
                .map(key -> "{\"key\":\"" + PaperKey.idOf(key) + "\",\"publicKey\":\"" + key + "\"}")
                .collect(Collectors.joining(",", "{\"keys\":[", "]}\n"));
    }

    /** Never throws on the content of either. */
    static Verdict check(byte[] file, String keys) {
        PaperSeal.Sealed sealed;
        try {
            sealed = PaperSeal.of(file);
        } catch (Malformed e) {
            return Verdict.wrong("Changed: the seal at the end of this file cannot be read (" + e.getMessage()
                    + "), so it is not as it was printed.");
        }
        if (sealed == null) {
            return Verdict.wrong("This file carries no seal, so it proves nothing.");
        }
        PaperSeal seal = sealed.seal();
        String key;
        try {
            key = published(seal.key(), keys);
        } catch (Malformed e) {
            return Verdict.wrong("The file of keys cannot be read (" + e.getMessage() + ").");
        }
        if (key == null) {
            return Verdict.wrong("Unknown key: this file is sealed with key " + seal.key()
                    + ", which is none of those published. It is of somebody else, or the file of keys is old.");
        }
        if (!PaperKey.signed(seal.signedBytes(), seal.signature(), key)) {
            return Verdict.wrong(
                    "Changed: the seal of this file was not made with key " + seal.key() + ", which it names.");
        }
        if (!Sha256.hexOf(sealed.content()).equals(seal.sha256())) {
            return Verdict.wrong(
                    "Changed: the seal is that of " + seal.kind() + " " + seal.number()
                            + ", but not of this file. It was changed after it was printed, or given the seal of another paper.");
        }
        return Verdict.sound("Genuine: " + seal.kind() + " " + seal.number() + ", as it was printed, sealed with key "
                + seal.key() + ". " + PaperKind.proof(seal.kind()));
    }

    /** The key of this id; null if it is not among them. What a list calls its keys is not believed. */
    private static String published(String id, String keys) throws Malformed {
        for (Members one : Members.of(Json.parse(keys)).objects("keys")) {
            String key = one.text("publicKey");
            if (!key.matches("[0-9a-f]{64}")) {
                throw new Malformed("a public key has 64 hexadecimal digits");
            }
            if (PaperKey.idOf(key).equals(id)) {
                return key;
            }
        }
        return null;
    }
}
