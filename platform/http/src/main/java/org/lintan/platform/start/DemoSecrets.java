package org.lintan.platform.start;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lintan.kernel.secret.DemoSecret;

/** Where people are not invented nothing starts with a {@link DemoSecret}, and no database is used without a password. */
public final class DemoSecrets {

    private static final String DATABASE = "QUARKUS_DATASOURCE_PASSWORD";
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]");
    /** Of all settings only these are looked at: the name of a machine or a folder may well begin like that. */
    private static final Pattern SECRET = Pattern.compile("SECRET|PASSWORD|KEY|TOKEN|CREDENTIAL");

    private DemoSecrets() {}

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
            if (SECRET.matcher(variable).find() && DemoSecret.known(setting.getValue())) {
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
        return BETWEEN.matcher(setting.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
