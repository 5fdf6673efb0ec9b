package org.lintan.web.forward;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network a browser is in: the first two numbers of an IPv4 address, the first three of an IPv6 one. Enough to tell an office from a phone or
 * another city, too little to find a person at home.
 */
final class Network {

    private static final Pattern V6 = Pattern.compile("^[0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}(?=:)");

    private Network() {}

    static String of(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        return of(from == null ? null : from.hostAddress());
    }

    static String of(String address) {
        if (address == null) {
            return "*";
        }
        String[] v4 = address.split("\\.");
        if (v4.length == 4 && address.indexOf(':') < 0) {
            return v4[0] + '.' + v4[1] + ".*.*";
        }
        Matcher v6 = V6.matcher(address.toLowerCase(Locale.ROOT));
        return v6.find() ? v6.group() + ":*" : "*";
    }
}
