package org.lintan.ledger.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * How Excel shows a number, as far as that tells what its writer meant: the zeros and letters a format puts before digits
 * (0001, h0001), and whether the number is a day. Everything else shows its value.
 *
 * @param digits a format of digits, blanks and fixed text only ("h"0000); empty for others
 */
record NumberShown(String digits, boolean day) {

    static final NumberShown PLAIN = new NumberShown("", false);
    private static final NumberShown DAY = new NumberShown("", true);

    /** Excel computes with 15 digits; what stands behind them in a file is the machine's, not the writer's. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final Set<Integer> DAYS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    private static final int LONGEST_FORMAT = 255;

    static NumberShown builtIn(int id) {
        return DAYS.contains(id) ? DAY : PLAIN;
    }

    /** Only the part for positive numbers counts; colours and languages in brackets show nothing. */
    static NumberShown of(String code) {
        if (code.length() > LONGEST_FORMAT) {
            return PLAIN;
        }
        StringBuilder digits = new StringBuilder();
        boolean only = true;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                int end = code.indexOf('"', i + 1);
                end = end < 0 ? code.length() : end;
                code.substring(i + 1, end).chars().forEach(sign -> literal(digits, (char) sign));
                i = end;
            } else if (c == '[') {
                int end = code.indexOf(']', i);
                if (code.substring(i, end < 0 ? code.length() : end).matches("(?i)\\[(h+|m+|s+)")) {
                    return DAY;
                }
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' && i + 1 < code.length()) {
                literal(digits, code.charAt(++i));
            } else if (c == '_' || c == '*') {
                i++;
            } else if ("yYmMdDhHsS年月日".indexOf(c) >= 0) {
                return DAY;
            } else if (c == '0' || c == '#' || c == '?') {
                digits.append(c == '0' ? '\u0000' : '\u0001');
            } else if (" -/()".indexOf(c) >= 0) {
                literal(digits, c);
            } else {
                only = false;
            }
        }
        return only && digits.chars().anyMatch(c -> c <= 1) ? new NumberShown(digits.toString(), false) : PLAIN;
    }

    private static void literal(StringBuilder digits, char sign) {
        if (sign > 1) {
            digits.append(sign);
        }
    }

    /** The number without an exponent; one that has more than 400 digits is none, so that a short cell stays short. */
    static BigDecimal value(String stored) {
        try {
            BigDecimal value = new BigDecimal(stored.strip());
            if (Math.abs((long) value.precision()) + Math.abs((long) value.scale()) > 400) {
                return null;
            }
            BigDecimal rounded = value.precision() > 15 && value.scale() > 0 ? value.round(EXCEL) : value;
            return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What the cell holds; a number the file spells wrongly counts as an error. */
    Sheet.Cell cell(String stored, boolean since1904) {
        BigDecimal value = value(stored);
        if (value == null) {
            return new Sheet.Cell(stored, Sheet.Kind.ERROR, "");
        }
        String exact = value.toPlainString();
        if (day) {
            return new Sheet.Cell(day(value, since1904, exact), Sheet.Kind.DATE, exact);
        }
        boolean whole = value.signum() >= 0 && value.scale() <= 0;
        return new Sheet.Cell(whole && !digits.isEmpty() ? shown(exact) : exact, Sheet.Kind.NUMBER, exact);
    }

    /** Digits fill the format's places from the right, as Excel does; what is left over stands before them. */
    private String shown(String number) {
        StringBuilder reversed = new StringBuilder();
        int left = number.equals("0") ? 0 : number.length();
        long places = digits.chars().filter(c -> c <= 1).count();
        for (int i = digits.length() - 1; i >= 0; i--) {
            char c = digits.charAt(i);
            if (c > 1) {
                reversed.append(c);
                continue;
            }
            places--;
            if (left > 0) {
                reversed.append(number.charAt(--left));
            } else if (c == 0) {
                reversed.append('0');
            }
            while (places == 0 && left > 0) {
                reversed.append(number.charAt(--left));
            }
        }
        return reversed.reverse().toString();
    }

    private static String day(BigDecimal value, boolean since1904, String otherwise) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return otherwise;
        }
        int days = value.intValue();
        // Excel believes in a 29 February 1900, so days before it are one off
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        long seconds = value.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime at = first.plusDays(days).atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
        return seconds == 0 ? at.toLocalDate().toString() : at.toString().replace('T', ' ');
    }
}
