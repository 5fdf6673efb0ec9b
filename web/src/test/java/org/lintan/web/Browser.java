package org.lintan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser as far as logging in goes: keeps cookies, follows redirects, fills in the login form. */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private static final Map<String, Browser> LOGGED_IN = new HashMap<>();

    private final CookieManager cookies = new LoopbackCookies();
    private final HttpClient following = client(HttpClient.Redirect.ALWAYS);
    private final HttpClient staying = client(HttpClient.Redirect.NEVER);
    private final String home;

    /** Like a browser, and unlike the JDK, it holds a loopback address for as safe as TLS: Keycloak marks its cookies Secure there. */
    private static final class LoopbackCookies extends CookieManager {

        LoopbackCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> open = new HashMap<>();
            headers.forEach((name, values) -> open.put(
                    name,
                    values.stream().map(value -> value.replace(";Secure", "")).toList()));
            super.put(uri, open);
        }
    }

    /** @param home the portal's address, with a slash at the end */
    public Browser(URI home) {
        this.home = home.toString();
    }

    /** The browser of this person, who logged in once and stays so until somebody ends it. */
    public static synchronized Browser of(URI home, String login) {
        Browser known = LOGGED_IN.get(home + login);
        if (known != null && known.send(known.get("api/portal/me")).statusCode() == 200) {
            return known;
        }
        Browser browser = new Browser(home);
        browser.logIn(login, "/api/portal/me");
        LOGGED_IN.put(home + login, browser);
        return browser;
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Logs in by the real login page and returns the page the person ends on. */
    public HttpResponse<String> logIn(String login, String to) {
        HttpResponse<String> page = send(following, get("login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No login form at " + page.uri() + ": " + page.body());
        }
        String fields = "username=" + login + "&password=Lintan-demo-1&credentialId=";
        return send(
                following,
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build());
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(home + path));
    }

    public HttpRequest get(String path) {
        return at(path).build();
    }

    /** Sends without following redirects. */
    public HttpResponse<String> send(HttpRequest request) {
        return send(staying, request);
    }

    /** The same for what is no text. */
    public HttpResponse<byte[]> sendForBytes(HttpRequest request) {
        return send(staying, request, BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> follow(HttpRequest request) {
        return send(following, request);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        return send(client, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
