package org.lintan.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where every service begins: before it touches its database or opens a port, it looks whether its secrets are its own. */
@QuarkusMain
public final class Start {

    private static final String PROFILE = "lintan.profile";

    Start() {}

    public static void main(String... arguments) {
        Config config = ConfigProvider.getConfig();
        Map<String, String> settings = settings(config);
        String profile = settings.getOrDefault(PROFILE, "none");
        SortedSet<String> refusals =
                DemoSecrets.refusals(profile, settings, settings.containsKey("quarkus.datasource.db-kind"));
        if (refusals.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        refusals.forEach(System.err::println);
        System.err.println("Not started, as LINTAN_PROFILE (" + profile
                + ") is not demo; docs/operations.md says which secrets a county makes, and how.");
        System.exit(1);
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            try {
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
            } catch (NoSuchElementException e) {
                // it refers to what is not set: whoever needs it says so
                continue;
            }
        }
        return settings;
    }
}
