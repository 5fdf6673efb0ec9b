package org.lintan.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may log in at the launcher's own database: its administrator, and one user for each part, with rights on the databases of
 * that part and on nothing else. MariaDB carries the statements out at each start before it lets anybody in, so a folder made
 * when the administrator had no password is taken over at its next start, and so is one whose secrets were lost.
 */
final class DatabaseLogins {

    static final String ADMINISTRATOR = "root";
    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1");

    private final Secrets secrets;

    DatabaseLogins(Secrets secrets) {
        this.secrets = secrets;
    }

    String administratorPassword() {
        return secrets.of("database-" + ADMINISTRATOR);
    }

    String user(Part part) {
        return part.database();
    }

    String password(Part part) {
        return secrets.of("database-" + user(part));
    }

    /** One statement a line, as the server wants it. */
    String statements() {
        List<String> lines = new ArrayList<>(List.of(
                // what a fresh folder brings along: users without a name, an administrator for other hosts
                "DELETE FROM mysql.global_priv WHERE User='';",
                "DELETE FROM mysql.global_priv WHERE User='" + ADMINISTRATOR + "' AND Host NOT IN ('"
                        + String.join("', '", HOSTS) + "');",
                "FLUSH PRIVILEGES;"));
        for (String host : HOSTS) {
            lines.add("ALTER USER IF EXISTS '" + ADMINISTRATOR + "'@'" + host + "' IDENTIFIED BY '"
                    + administratorPassword() + "';");
        }
        for (Part part : Part.values()) {
            String user = "'" + user(part) + "'@'127.0.0.1'";
            lines.add("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + password(part) + "';");
            // the part makes its database itself, and its name may end with LINTAN_DB_SUFFIX
            lines.add("GRANT ALL PRIVILEGES ON `" + part.database().replace("_", "\\_") + "%`.* TO " + user + ";");
        }
        return String.join("\n", lines) + "\n";
    }
}
