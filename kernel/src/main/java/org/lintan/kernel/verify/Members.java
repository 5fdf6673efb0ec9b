package org.lintan.kernel.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.kernel.verify.Json.Malformed;

/** The members of a JSON object, each asked for by the type it must have. */
record Members(Map<?, ?> map) {

    static Members of(Object value) throws Malformed {
        if (value instanceof Map<?, ?> map) {
            return new Members(map);
        }
        throw new Malformed("no object where one is needed");
    }

    /**
     * Itself, if it has no member beside these. What no hash covers could be written in by anybody: a reader would take it
     * for published.
     */
    Members only(Set<String> names) throws Malformed {
        for (Object name : map.keySet()) {
            if (!names.contains(name)) {
                throw new Malformed("member " + name + " is none that is exported");
            }
        }
        return this;
    }

    String text(String name) throws Malformed {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed("no text \"" + name + "\"");
    }

    /** A whole number, written as a string or as a plain JSON number. */
    long number(String name) throws Malformed {
        Object value = map.get(name);
        String text = value instanceof Json.Number number ? number.text() : text(name);
        if (!text.matches("-?(0|[1-9][0-9]*)")) {
            throw new Malformed("\"" + name + "\" is no whole number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed("\"" + name + "\" is too large");
        }
    }

    /** A whole number that fits an {@code int}. */
    int smallNumber(String name) throws Malformed {
        long number = number(name);
        if (number != (int) number) {
            throw new Malformed("\"" + name + "\" is too large");
        }
        return (int) number;
    }

    Members object(String name) throws Malformed {
        return of(map.get(name));
    }

    List<Members> objects(String name) throws Malformed {
        if (!(map.get(name) instanceof List<?> list)) {
            throw new Malformed("no list \"" + name + "\"");
        }
        List<Members> objects = new ArrayList<>(list.size());
        for (Object item : list) {
            objects.add(of(item));
        }
        return objects;
    }

    List<String> texts(String name) throws Malformed {
        if (!(map.get(name) instanceof List<?> list)) {
            throw new Malformed("no list \"" + name + "\"");
        }
        List<String> texts = new ArrayList<>(list.size());
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw new Malformed("\"" + name + "\" holds something other than text");
            }
            texts.add(text);
        }
        return texts;
    }
}
