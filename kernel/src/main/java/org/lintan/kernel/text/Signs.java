package org.lintan.kernel.text;

/** Kinds of code points by what a reader sees of them. */
final class Signs {

    private Signs() {}

    /** White space of any script, the no-break, ideographic and Hangul-filler kinds included. */
    static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == 0x3164
                || sign == 0xFFA0
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x2800;
    }

    /** Signs that show nothing or turn the direction of what follows: control, format, surrogate, unassigned, variation selectors. */
    static boolean isUnseen(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF
                || sign == 0x034F
                || sign >= 0x17B4 && sign <= 0x17B5;
    }
}
