package org.lintan.platform.db;

/**
 * Something stands written in a word that this release does not know: a newer one wrote it. Not a fault of what is asked, and no reason to
 * refuse it; who meets it has to leave it to a release that knows the word.
 */
public final class UnknownWord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the word, and what it was to be */
    public UnknownWord(String what) {
        super(what, null, false, false);
    }

    /** The value of this name; fails with {@code UnknownWord} if this release has none, or none is written. */
    public static <E extends Enum<E>> E read(Class<E> words, String word) {
        for (E known : words.getEnumConstants()) {
            if (known.name().equals(word)) {
                return known;
            }
        }
        throw new UnknownWord(words.getSimpleName() + " " + word);
    }

    /** The word that made the work fail, however it was wrapped; null if it was none. */
    public static UnknownWord in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownWord unknown) {
                return unknown;
            }
        }
        return null;
    }
}
