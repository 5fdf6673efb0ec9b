package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lintan.web.pages.Words.Said;

/** The words for what services say in codes: written once a language in {@code web/words}, for these pages and for the app. */
final class Coded {

    private static final JsonNode ZH = read("zh");
    private static final JsonNode EN = read("en");

    private Coded() {}

    /** A code that has no word yet stands for itself. */
    static Said say(String area, String code) {
        return new Said(
                ZH.path(area).path(code).asText(code), EN.path(area).path(code).asText(code));
    }

    /** The word in both languages in one line, where the line has no place for two: {@code 杉木 Chinese fir}; one that is the same in both stands once. */
    static String both(String area, String code) {
        Said said = say(area, code);
        return said.zh().equals(said.en()) ? said.zh() : said.zh() + " " + said.en();
    }

    private static JsonNode read(String language) {
        try (InputStream words = Coded.class.getResourceAsStream("/words/" + language + ".json")) {
            return new ObjectMapper().readTree(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
