package org.lintan.platform.start;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The secrets of the demo stand in the source, so everybody has them: all of them begin alike, some as Base64. Where people are
 * not invented nothing starts with one of them, and no database is used without a password.
 */
public final class DemoSecrets {

    private static final String BEGINNING = "lintan-demo-";
    private static final String DATABASE = "QUARKUS_DATASOURCE_PASSWORD";
    /** Of all settings only these are looked at: the name of a machine or a folder may well begin like that. */
    private static final Pattern SECRET = Pattern.compile("SECRET|PASSWORD|KEY|TOKEN|CREDENTIAL");

    private DemoSecrets() {}

    /** Whether everybody has this secret. */
    public static boolean known(String secret) {
        String stripped = secret.strip();
        return begins(stripped) || begins(decoded(stripped));
    }

    /** Whether all people are invented under this profile (LINTAN_PROFILE), so that no secret needs keeping. */
    public static boolean invented(String profile) {
        return Set.of("demo", "test").contains(profile);
    }

    /**
     * Why a process does not start, in sentences that name each setting and never its value; empty when it may.
     *
     * @param settings by name, as set or by default
     * @param database whether the process uses one
     */
    static SortedSet<String> refusals(String profile, Map<String, String> settings, boolean database) {
        SortedSet<String> refusals = new TreeSet<>();
        if (invented(profile)) {
            return refusals;
        }
        boolean password = false;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String variable = variable(setting.getKey());
            if (SECRET.matcher(variable).find() && known(setting.getValue())) {
                refusals.add(variable + " holds a secret of the demo, which everybody knows: give it one of its own.");
            }
            password |= variable.equals(DATABASE) && !setting.getValue().isBlank();
        }
        if (database && !password) {
            refusals.add(DATABASE + " is empty: give the database's user a password.");
        }
        return refusals;
    }

    /** The environment variable that sets it: the same for both ways of writing its name. */
    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static boolean begins(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(BEGINNING);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            // it is no Base64, so nothing is hidden in it
            return "";
        }
    }
}
