package org.lintan.kernel.text;

import java.util.regex.Pattern;

/** A person's name as identity cards and banks write it, so that 张　三 and 张三 are paid as one. */
public final class PersonName {

    /** Signs that keyboards give for the dot inside the names of Uyghur, Kazakh, Tibetan and Yi people. */
    private static final Pattern DOT = Pattern.compile("[\u2022\u2027\u2219\u22C5\u30FB\u16EB\u25CF\u2024]");

    private PersonName() {}

    /** Plain signs; every dot is U+00B7, no blank between Chinese signs; names in other scripts keep theirs. */
    public static String of(String typed) {
        int[] signs = DOT.matcher(TypedText.of(typed))
                .replaceAll("\u00B7")
                .codePoints()
                .toArray();
        StringBuilder name = new StringBuilder(signs.length);
        for (int i = 0; i < signs.length; i++) {
            boolean inside = i > 0 && i + 1 < signs.length && chinese(signs[i - 1]) && chinese(signs[i + 1]);
            if (inside && signs[i] == '.') {
                name.append('\u00B7');
            } else if (!inside || signs[i] != ' ') {
                name.appendCodePoint(signs[i]);
            }
        }
        return name.toString();
    }

    private static boolean chinese(int sign) {
        return sign == 0xB7 || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    /** How many signs a reader counts; a rare sign outside the first plane is one. */
    public static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** A sign that is no character of any script, or what a program writes where it lost one: the name is damaged. */
    public static boolean damaged(String typed) {
        return typed.codePoints()
                .anyMatch(sign -> sign == 0xFFFD
                        || Character.getType(sign) == Character.UNASSIGNED
                        || Character.getType(sign) == Character.SURROGATE);
    }
}
