package org.lintan.kernel.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text into maps, lists, strings, booleans and null; numbers stay the text they were. Strict: a repeated
 * member, trailing text or more than 16 levels are faults, because an ambiguous line proves nothing.
 */
final class Json {

    private static final int MAX_DEPTH = 16;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A number as it was written. */
    record Number(String text) {}

    /** The text is not JSON; the message says why and where. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static Object parse(String text) throws Malformed {
        Json json = new Json(text);
        Object value = json.value(0);
        json.blanks();
        if (json.at < text.length()) {
            throw json.fault("text after the end");
        }
        return value;
    }

    private Object value(int depth) throws Malformed {
        if (depth > MAX_DEPTH) {
            throw fault("too many levels");
        }
        blanks();
        char c = peek();
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            return array(depth);
        }
        if (c == '"') {
            return string();
        }
        return word();
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        if (skip('}')) {
            return members;
        }
        do {
            blanks();
            String name = string();
            blanks();
            expect(':');
            if (members.containsKey(name)) {
                throw fault("member " + name + " comes twice");
            }
            members.put(name, value(depth + 1));
            blanks();
        } while (skip(','));
        expect('}');
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> items = new ArrayList<>();
        at++;
        blanks();
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
            blanks();
        } while (skip(','));
        expect(']');
        return items;
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw fault("a control character in a string");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw fault("an unknown escape");
        };
    }

    private char hexadecimal() throws Malformed {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw fault("an unknown escape");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private Object word() throws Malformed {
        int from = at;
        while (at < text.length() && "+-.".indexOf(text.charAt(at)) + 1 + letterOrDigit(text.charAt(at)) > 0) {
            at++;
        }
        String word = text.substring(from, at);
        switch (word) {
            case "true":
                return Boolean.TRUE;
            case "false":
                return Boolean.FALSE;
            case "null":
                return null;
            default:
                if (word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
                    return new Number(word);
                }
                throw fault("no value");
        }
    }

    private static int letterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c) ? 1 : 0;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        if (here) {
            at++;
        }
        return here;
    }

    private void expect(char c) throws Malformed {
        if (!skip(c)) {
            throw fault("no " + c);
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw fault("the text ends too early");
        }
        return text.charAt(at);
    }

    private Malformed fault(String what) {
        return new Malformed(what + " at character " + (at + 1));
    }
}
