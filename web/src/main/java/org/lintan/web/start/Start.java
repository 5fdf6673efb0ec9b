package org.lintan.web.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the portal begins: before it touches its database or opens a port, it looks whether its secrets are its own. */
@QuarkusMain
public final class Start {

    /** The variable of docs/contracts/environment.md, and the setting that takes it. */
    private static final Map<String, String> SECRETS = Map.of(
            "LINTAN_PORTAL_SECRET", "quarkus.oidc.credentials.secret",
            "LINTAN_COOKIE_SECRET", "lintan.session.secret",
            "LINTAN_PAPER_KEY", "lintan.papers.key",
            "QUARKUS_DATASOURCE_PASSWORD", "quarkus.datasource.password");

    Start() {}

    public static void main(String... arguments) {
        Config config = ConfigProvider.getConfig();
        String profile = config.getValue("lintan.profile", String.class);
        List<String> refusals = OwnSecrets.needed(profile) ? OwnSecrets.refusals(secrets(config)) : List.of();
        if (refusals.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        refusals.forEach(System.err::println);
        System.err.println("Not started, as LINTAN_PROFILE (" + profile
                + ") is not demo; docs/operations.md says which secrets a county makes, and how.");
        System.exit(1);
    }

    private static Map<String, String> secrets(Config config) {
        Map<String, String> secrets = new TreeMap<>();
        SECRETS.forEach((variable, setting) -> secrets.put(variable, value(config, setting)));
        return secrets;
    }

    private static String value(Config config, String setting) {
        try {
            return config.getOptionalValue(setting, String.class).orElse("");
        } catch (NoSuchElementException e) {
            // it refers to a variable that is not set
            return "";
        }
    }
}
