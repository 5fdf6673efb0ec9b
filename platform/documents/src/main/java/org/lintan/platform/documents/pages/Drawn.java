package org.lintan.platform.documents.pages;

/**
 * What came of drawing a page.
 *
 * @param pages that the paper says it has; 0 where it could not be asked
 */
public record Drawn(Answer answer, int pages) {

    /** The word with which the drawing process ends. */
    public enum Answer {
        /** The picture is there, or only the pages were counted. */
        DONE,
        /** It has no such page. */
        ABSENT,
        /** It has more pages than anybody would leaf through. */
        TOO_LONG,
        /** It opens only with a password. */
        LOCKED,
        /** It is no PDF that can be read. */
        BROKEN,
        /** It took more time or memory than a page is given. */
        TOO_HEAVY
    }

    /** From the last line of the process; one that ended without a word was stopped, or took too much. */
    static Drawn of(String line) {
        String[] words = line.strip().split(" ");
        for (Answer answer : Answer.values()) {
            if (words.length == 2 && answer.name().equals(words[0]) && words[1].matches("[0-9]{1,10}")) {
                return new Drawn(answer, (int) Math.min(Integer.MAX_VALUE, Long.parseLong(words[1])));
            }
        }
        return new Drawn(Answer.TOO_HEAVY, 0);
    }
}
