package org.lintan.testkit.fuzz;

import java.util.Random;

/** Texts nobody would type, and texts that a pattern allows. */
final class Texts {

    private static final String[] ODD = {
        "",
        " ",
        "\u200b",
        "杉木",
        "余坊村\u202e",
        "é",
        "e\u0301",
        "🌲",
        "\u0000",
        "\ud800",
        "\udc00x",
        "\ufffe",
        "\ufdfa",
        "\u0958",
        "%",
        "_",
        "'",
        "\"",
        "\\",
        "' OR '1'='1",
        "${jndi:ldap://x}",
        "{{7*7}}",
        "<script>",
        "../../etc/passwd",
        "a\nb",
        "a\r\nX-Y: z",
        "\t",
        "null",
        "NaN",
        "-1",
        "0",
        "1e999",
        "9223372036854775808",
        "true",
        "[]",
        "{}",
        "2016-02-30",
        "9999-12-31",
        "0000-00-00",
        "24:00",
        "01J00000000000000000000000",
        "zzzzzzzzzzzzzzzzzzzzzzzzzz",
        "~",
        "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"
    };

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    String odd() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(5_000));
            case 1 -> "林".repeat(1 + random.nextInt(3_000));
            case 2 -> random(1 + random.nextInt(70));
            default -> ODD[random.nextInt(ODD.length)];
        };
    }

    /** Plain signs. */
    String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** A text for patterns made of sets, counts and plain signs, which is all that descriptions of ours hold. */
    String matching(String pattern) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            String from = String.valueOf(pattern.charAt(at));
            if (from.equals("[")) {
                int end = pattern.indexOf(']', at);
                from = expanded(pattern.substring(at + 1, end));
                at = end;
            } else if (from.equals("\\")) {
                from = SIGNS;
                at++;
            }
            at++;
            int count = 1;
            if (at < pattern.length() && pattern.charAt(at) == '{') {
                int end = pattern.indexOf('}', at);
                String[] range = pattern.substring(at + 1, end).split(",");
                int least = Integer.parseInt(range[0]);
                int most = range.length == 1 ? least : Integer.parseInt(range[1]);
                count = least + random.nextInt(most - least + 1);
                at = end + 1;
            }
            for (int i = 0; i < count; i++) {
                text.append(from.charAt(random.nextInt(from.length())));
            }
        }
        return text.toString();
    }

    private static String expanded(String set) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                for (char sign = set.charAt(i); sign <= set.charAt(i + 2); sign++) {
                    signs.append(sign);
                }
                i += 2;
            } else {
                signs.append(set.charAt(i));
            }
        }
        return signs.toString();
    }
}
