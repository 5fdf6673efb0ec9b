package org.lintan.kernel.verify;

/**
 * What the verifier found.
 *
 * @param sentence one plain sentence: what is proven, or what is wrong and where
 */
public record Verdict(boolean sound, String sentence) {

    static Verdict sound(String sentence) {
        return new Verdict(true, sentence);
    }

    static Verdict wrong(String sentence) {
        return new Verdict(false, sentence);
    }
}
