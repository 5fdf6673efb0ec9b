package org.lintan.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lintan.kernel.hash.Sha256;

/**
 * Who calls and with which request. Read from the verified token; in tests from {@code @TestSecurity(attributes = …)}
 * named {@code county}, {@code party} and {@code name}.
 */
@RequestScoped
public class Caller {

    /** Set by the portal, which lets nobody else's through. */
    public static final String FROM = "X-Lintan-From";

    private static final Pattern NETWORK = Pattern.compile("[0-9a-f.:*]{1,40}");

    private final SecurityIdentity identity;
    private final RoutingContext http;

    Caller(SecurityIdentity identity, RoutingContext http) {
        this.identity = identity;
        this.http = http;
    }

    public String subject() {
        String subject = claim("sub");
        return subject.isEmpty() && !identity.isAnonymous()
                ? identity.getPrincipal().getName()
                : subject;
    }

    /** The person's name as shown to others. */
    public String name() {
        String name = claim("name");
        return name.isEmpty() && !identity.isAnonymous()
                ? identity.getPrincipal().getName()
                : name;
    }

    /** Six-digit county code; empty when the token carries none, which no row matches. */
    public String county() {
        return claim("county");
    }

    /** Whom the person acts for; empty when the token carries none, which no row matches. */
    public String party() {
        return claim("party");
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public Actor actor() {
        return new Actor(subject(), name(), county(), party(), roles());
    }

    /** The header {@code Idempotency-Key} as sent; null when missing. */
    public String idempotencyKey() {
        return http.request().getHeader("Idempotency-Key");
    }

    /**
     * What is asked, apart from who asks: the part of an idempotency key's scope that names the endpoint with its ids, and the hash of the
     * whole request. However the address was written ({@code /purchases}, {@code /purchases/}), it is the same.
     */
    public Asked asked() {
        return asked(address());
    }

    /** How the same may have been told by addresses as they were sent, before they had one form: for keys that still live. */
    public List<Asked> askedBefore() {
        String address = address();
        return Stream.of(http.request().path(), address + '/')
                .filter(sent -> !sent.equals(address))
                .distinct()
                .map(this::asked)
                .toList();
    }

    private String address() {
        String address = http.get(RouteFilter.ADDRESS);
        return address == null ? http.request().path() : address;
    }

    /** SHA-256 over method, address with query, and body, in hex. Does not block: the body was read before. */
    private Asked asked(String address) {
        String method = http.request().method().name();
        String query = http.request().query();
        MessageDigest sha = Sha256.digest();
        sha.update(
                (method + '\n' + address + (query == null ? "" : '?' + query) + '\n').getBytes(StandardCharsets.UTF_8));
        if (http.body() != null && http.body().buffer() != null) {
            sha.update(http.body().buffer().getBytes());
        }
        return new Asked(method + ' ' + address, Sha256.hex(sha.digest()));
    }

    /**
     * The network the person's browser is in, as the portal tells it ({@code 10.3.*.*}); {@code direct} for a call that came by no portal. Not
     * proof: whoever reaches a service beside the portal can say anything here.
     */
    public String from() {
        String told = http.request().getHeader(FROM);
        return told != null && NETWORK.matcher(told).matches() ? told : "direct";
    }

    public String traceId() {
        return Traces.currentTraceId();
    }

    private String claim(String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object value = token.getClaim(name);
            return value == null ? "" : value.toString();
        }
        Object value = identity.getAttribute(name);
        return value == null ? "" : value.toString();
    }
}
