package org.lintan.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * What a room says beside a code (a refusal, a fault of a row, a stage, a step) it says in both languages. Every enum whose constants
 * have sentences, in members called {@code zh} and {@code en}, is looked at: a code without one would reach its reader bare.
 */
public final class Sentences {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** A sentence that is all another code's, which is held where it is written. */
    private static final Pattern ANOTHERS = Pattern.compile("\\{\\d}");

    /** An English sentence may name a column or a paper by its Chinese name; it is no less English for that. */
    private static final int LETTERS_A_SIGN = 4;

    private Sentences() {}

    /** Refuses a code of these classes without a Chinese or an English sentence. */
    public static void check(JavaClasses room) {
        List<? extends Class<?>> codes = room.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.tryGetField("zh").isPresent()
                        && type.tryGetField("en").isPresent())
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(JavaClass::reflect)
                .toList();
        assertFalse(codes.isEmpty(), "no codes: every rule would hold");
        List<String> bare = new ArrayList<>();
        for (Class<?> type : codes) {
            for (Object code : type.getEnumConstants()) {
                String zh = said(type, "zh", code);
                String en = said(type, "en", code);
                if (!isChinese(zh) || !isEnglish(en)) {
                    bare.add(type.getSimpleName() + "." + code + ": " + zh + " / " + en);
                }
            }
        }
        assertEquals(List.of(), bare, "codes without a sentence in Chinese and in English");
    }

    static boolean isChinese(String sentence) {
        return sentence != null
                && (ANOTHERS.matcher(sentence).matches()
                        || HAN.matcher(words(sentence)).find());
    }

    /** Doubled quotes are another formatter's, and would be shown. */
    static boolean isEnglish(String sentence) {
        return sentence != null
                && (ANOTHERS.matcher(sentence).matches()
                        || count(LATIN, words(sentence)) > LETTERS_A_SIGN * count(HAN, sentence))
                && !sentence.contains("''");
    }

    private static long count(Pattern sign, String sentence) {
        return sign.matcher(sentence).results().count();
    }

    private static String words(String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll("");
    }

    private static String said(Class<?> type, String member, Object code) {
        try {
            var field = type.getDeclaredField(member);
            field.setAccessible(true);
            return (String) field.get(code);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
