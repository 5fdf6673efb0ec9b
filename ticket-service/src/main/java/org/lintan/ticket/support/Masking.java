package org.lintan.ticket.support;

/** Names of persons as strangers may see them. */
public final class Masking {

    /** Chinese personal names have two to four characters; names of bodies are longer. */
    private static final int LONGEST_PERSONAL_NAME = 4;

    private Masking() {}

    /** {@code 张三丰} becomes {@code 张**}. */
    public static String person(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Masks what may be a person's name and leaves the names of firms and bodies. */
    public static String unlessBody(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_PERSONAL_NAME ? person(name) : name;
    }
}
