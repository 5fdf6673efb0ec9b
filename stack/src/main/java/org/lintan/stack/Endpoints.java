package org.lintan.stack;

import java.net.URI;

/**
 * Where the three servers are.
 *
 * @param mysqlUrl {@code mysql://user:password@host:port}
 * @param kafka    bootstrap servers
 * @param oidcUrl  the realm; null when nobody asked for Keycloak
 */
public record Endpoints(String mysqlUrl, String kafka, String oidcUrl) {

    /** For a person to read: without the password. */
    @Override
    public String toString() {
        return mysqlUrl.replaceFirst("(//[^:@/]*):[^@/]*@", "$1@") + ", " + kafka + ", " + oidcUrl;
    }

    /** Splits the database address for drivers that want it in parts. */
    public Mysql mysql() {
        URI uri = URI.create(mysqlUrl);
        String[] login = (uri.getUserInfo() == null ? "root:" : uri.getUserInfo()).split(":", 2);
        return new Mysql(
                uri.getHost(), uri.getPort() < 0 ? 3306 : uri.getPort(), login[0], login.length > 1 ? login[1] : "");
    }

    /** A MySQL server and the login on it. */
    public record Mysql(String host, int port, String user, String password) {

        /** For a person to read: without the password. */
        @Override
        public String toString() {
            return user + "@" + host + ":" + port;
        }

        public String jdbcUrl(String database) {
            return "jdbc:mysql://" + host + ":" + port + "/" + database
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        }

        public String reactiveUrl(String database) {
            return "mysql://" + host + ":" + port + "/" + database;
        }
    }
}
