package org.lintan.ticket.support;

import java.util.regex.Pattern;

/** Names of persons as strangers may see them. */
public final class Masking {

    /** Chinese personal names have two to four characters; names of bodies are longer. */
    private static final int LONGEST_PERSONAL_NAME = 4;

    /** Names of Uygur, Tibetan and other people are longer and have a dot in the middle: {@code 买买提·艾合买提}. */
    private static final Pattern DOTTED = Pattern.compile("[·•・‧]");

    private static final Pattern BODY = Pattern.compile("(公司|集团|银行|合作社|中心|法院|检察院|委员会|协会|学校|医院|[村局厂院会社校所站部])$");

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
        return name.codePointCount(0, name.length()) <= LONGEST_PERSONAL_NAME
                        || DOTTED.matcher(name).find() && !BODY.matcher(name).find()
                ? person(name)
                : name;
    }
}
