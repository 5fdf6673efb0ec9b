package org.lintan.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lintan.kernel.hash.Sha256;

/**
 * Who calls and with which request. Read from the verified token; in tests from {@code @TestSecurity(attributes = …)}
 * named {@code county}, {@code party} and {@code name}.
 */
@RequestScoped
public class Caller {

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

    /** SHA-256 over method, path with query, and body, in hex. Does not block: the body was read before routing. */
    public String requestHash() {
        MessageDigest sha = Sha256.digest();
        sha.update((http.request().method().name() + '\n' + http.request().uri() + '\n')
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (http.body() != null && http.body().buffer() != null) {
            sha.update(http.body().buffer().getBytes());
        }
        return Sha256.hex(sha.digest());
    }

    /** Method and path, the part of an idempotency key's scope that names the endpoint. */
    public String endpoint() {
        return http.request().method().name() + ' ' + http.request().path();
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
