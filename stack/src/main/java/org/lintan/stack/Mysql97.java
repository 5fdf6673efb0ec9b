package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Oracle's MySQL 9.7 from Debian, for the second leg of the tests; made and run by {@code stack/mysql97.sh}. Needs root. */
final class Mysql97 implements AutoCloseable {

    private final Path script;
    private final Path folder;
    private final int port;
    private final String password;

    private Mysql97(Path script, Path folder, int port, String password) {
        this.script = script;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    static Mysql97 start(Checkout checkout) {
        Mysql97 mysql = new Mysql97(
                checkout.root().resolve("stack/mysql97.sh"),
                checkout.root().resolve(".lintan/mysql97"),
                Ports.preferably(0, "MySQL"),
                new Secrets(checkout).of("mysql97-root"));
        Console.step("starting MySQL 9.7 from Debian (the first time it is fetched, about a minute)");
        if (mysql.script("start") != 0) {
            throw new StackException("MySQL 9.7 did not start; see above and " + mysql.folder + "/mysqld.log");
        }
        return mysql;
    }

    String url() {
        return "mysql://root:" + password + "@127.0.0.1:" + port;
    }

    @Override
    public void close() {
        script("stop");
    }

    private int script(String command) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", script.toString(), command, folder.toString(), Integer.toString(port));
        builder.environment().put("LINTAN_ROOT_PASSWORD", password);
        try {
            return builder.redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot run " + script + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }
}
