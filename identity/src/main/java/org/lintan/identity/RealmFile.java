package org.lintan.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the realm file that Keycloak imports at its first start.
 *
 * <p>{@code RealmFile <realm folder> <profile> <target file>}: with profile {@code demo} the demo overlay (logins, test client,
 * loopback addresses, demo secrets) is laid over the realm; with any other profile the realm is taken as it is, after a check that
 * every variable it names is set, because Keycloak would silently keep the literal text as a secret.
 *
 * <p>One file without dependencies on purpose: {@code java RealmFile.java …} runs it from source, before anything is built.
 */
public final class RealmFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(LINTAN_[A-Z_]+)}");
    /** What names an element of a list, so that an overlay can change one client without repeating it. */
    private static final List<String> KEYS = List.of("clientId", "username", "name");

    private RealmFile() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("Usage: RealmFile <realm folder> <profile> <target file>");
            System.exit(2);
        }
        Path target = Path.of(arguments[2]);
        try {
            String realm = text(Path.of(arguments[0]), arguments[1], System.getenv());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, realm);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The realm for a profile.
     *
     * @throws IllegalStateException when the realm needs a variable the environment lacks or fills with a secret of the demo
     */
    static String text(Path folder, String profile, Map<String, String> environment) throws IOException {
        String realm = Files.readString(folder.resolve("lintan-realm.json"));
        if ("demo".equals(profile)) {
            return merge(realm, Files.readString(folder.resolve("demo/lintan-realm-demo.json")));
        }
        Set<String> missing = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(realm);
        while (matcher.find()) {
            if (environment.getOrDefault(matcher.group(1), "").isBlank()) {
                missing.add(matcher.group(1));
            } else if (environment.get(matcher.group(1)).strip().startsWith("lintan-demo-")) {
                known.add(matcher.group(1));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The realm needs these variables, also in Keycloak's own environment: "
                    + String.join(", ", missing));
        }
        if (!known.isEmpty()) {
            throw new IllegalStateException(
                    "Everybody knows the demo's secrets; give one of your own to each of: " + String.join(", ", known));
        }
        return realm;
    }

    /** Objects merge member by member, lists of named objects element by element; anything else the overlay replaces. */
    static String merge(String base, String overlay) {
        return write(merged(new Reader(base).value(), new Reader(overlay).value()), "") + "\n";
    }

    @SuppressWarnings("unchecked")
    private static Object merged(Object base, Object overlay) {
        if (base instanceof Map && overlay instanceof Map) {
            Map<String, Object> result = new LinkedHashMap<>((Map<String, Object>) base);
            ((Map<String, Object>) overlay).forEach((key, value) -> result.merge(key, value, RealmFile::merged));
            return result;
        }
        if (base instanceof List
                && overlay instanceof List
                && ((List<?>) overlay).stream().allMatch(e -> nameOf(e) != null)) {
            Map<Object, Object> named = new LinkedHashMap<>();
            ((List<Object>) base).forEach(e -> named.put(nameOf(e), e));
            ((List<Object>) overlay).forEach(e -> named.merge(nameOf(e), e, RealmFile::merged));
            return new ArrayList<>(named.values());
        }
        return overlay;
    }

    private static Object nameOf(Object element) {
        return element instanceof Map<?, ?> map
                ? KEYS.stream().map(map::get).filter(v -> v != null).findFirst().orElse(null)
                : null;
    }

    private static String write(Object value, String indent) {
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            List<String> members = new ArrayList<>();
            map.forEach((key, member) -> members.add(deeper + key(key) + ": " + write(member, deeper)));
            return "{\n" + String.join(",\n", members) + "\n" + indent + "}";
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return "[\n"
                    + String.join(
                            ",\n",
                            list.stream().map(e -> deeper + write(e, deeper)).toList()) + "\n" + indent + "]";
        }
        return value instanceof Map ? "{}" : value instanceof List ? "[]" : (String) value;
    }

    private static String key(Object key) {
        return '"' + (String) key + '"';
    }

    /** Reads JSON into maps (keys as written between the quotes), lists and, for every scalar, its own source text. */
    private static final class Reader {

        private static final Pattern SCALAR = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-+.eE0-9a-z]+");
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            char next = peek();
            return next == '{' ? object() : next == '[' ? list() : scalar();
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String key = scalar();
                expect(':');
                members.put(key.substring(1, key.length() - 1), value());
                skip(',');
            }
            at++;
            return members;
        }

        private List<Object> list() {
            List<Object> elements = new ArrayList<>();
            at++;
            while (peek() != ']') {
                elements.add(value());
                skip(',');
            }
            at++;
            return elements;
        }

        private String scalar() {
            peek();
            Matcher matcher = SCALAR.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new IllegalStateException("Not JSON at character " + at);
            }
            at = matcher.end();
            return matcher.group();
        }

        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                throw new IllegalStateException("JSON ends too early");
            }
            return text.charAt(at);
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalStateException("Expected " + wanted + " at character " + at);
            }
            at++;
        }

        private void skip(char optional) {
            if (peek() == optional) {
                at++;
            }
        }
    }
}
