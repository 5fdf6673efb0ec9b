package org.lintan.web.edge;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser may do with our answers: nothing that is not ours. Pages with inline parts narrow it further themselves. */
@ApplicationScoped
public class SecurityHeaders {

    private final String loginOrigin;

    SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        URI uri = URI.create(realm);
        this.loginOrigin = uri.getScheme() + "://" + uri.getAuthority();
    }

    /**
     * Last thing before an answer leaves. A page that brings a policy of its own keeps it: of two, a browser would obey both. What is no
     * page (the app's files, JSON) rules over nothing in a browser, and is told so in few bytes: a weak network carries them each time.
     */
    void put(MultiMap headers, boolean https) {
        headers.set("X-Content-Type-Options", "nosniff");
        if (isPage(headers.get("Content-Type"))) {
            ofPage(headers);
        } else if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** HTML, and what does not say what it is. */
    private static boolean isPage(String type) {
        return type == null || type.startsWith("text/html");
    }

    private void ofPage(MultiMap headers) {
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", policy("script-src 'none'", "style-src 'none'"));
        }
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** The app: its own scripts and worker; inline style only, which Vue needs for style bindings. No eval, no foreign address. */
    public String forApp() {
        return policy("script-src 'self'; worker-src 'self'", "style-src 'self' 'unsafe-inline'");
    }

    /** A worker obeys the policy it came with, not its page's: it fetches from us and runs nothing but itself. */
    public String forWorker() {
        return "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
    }

    /** A page without scripts; its one style sheet lies inline so that the page is one request. */
    public String forPage() {
        return policy("script-src 'none'", "style-src 'unsafe-inline'");
    }

    /** Logging out posts to us and is sent on to the login server, which form-action must therefore name. */
    private String policy(String scripts, String styles) {
        return "default-src 'self'; " + scripts + "; " + styles
                + "; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self' " + loginOrigin;
    }
}
