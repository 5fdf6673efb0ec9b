package org.lintan.identity.guard;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody's browser at an address of her own, on the page that asks for name and password. */
final class LoginPage {

    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\" action=\"([^\"]+)\"");
    private static final Pattern ERROR = Pattern.compile("id=\"input-error\" role=\"alert\">(.*?)</p>", Pattern.DOTALL);

    private final String address;
    private final Map<String, String> cookies = new HashMap<>();
    private String action;
    private Response last;

    private LoginPage(String address) {
        this.address = address;
    }

    static LoginPage opened(String realm, String address) {
        LoginPage page = new LoginPage(address);
        page.show(from(address)
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("state", "s")
                .queryParam("client_id", "portal")
                .queryParam("redirect_uri", "http://127.0.0.1:18080/auth/callback")
                .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .queryParam("code_challenge_method", "S256")
                .get(realm + "/protocol/openid-connect/auth"));
        return page;
    }

    /** Every loopback address reaches Keycloak; one that nobody had before has no history. */
    static String freshAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "127." + random.nextInt(1, 255) + "." + random.nextInt(255) + "." + random.nextInt(1, 255);
    }

    /** A request that leaves from this address. */
    static RequestSpecification from(String address) {
        try {
            return RestAssured.given()
                    .config(RestAssuredConfig.config()
                            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                            .httpClient(HttpClientConfig.httpClientConfig()
                                    .setParam("http.route.local-address", InetAddress.getByName(address))));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    LoginPage type(String name, String password) {
        return type(name, password, Map.of());
    }

    LoginPage type(String name, String password, Map<String, String> headers) {
        show(from(address)
                .cookies(cookies)
                .headers(headers)
                .formParam("username", name)
                .formParam("password", password)
                .post(action));
        return this;
    }

    boolean isIn() {
        String location = last.header("Location");
        return last.statusCode() == 302 && location != null && location.contains("code=");
    }

    boolean saysWait() {
        return error().contains("请等");
    }

    boolean saysWrong() {
        return error().contains("登录名或密码不对");
    }

    String error() {
        Matcher matcher = ERROR.matcher(last.asString());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** All a person or a program sees, but for the numbers that are new on each page. */
    String text(String name) {
        return last.asString()
                .replace(name, "NAME")
                .replaceAll("(session_code|execution|tab_id|client_data)=[^\"&]*", "");
    }

    private void show(Response answer) {
        last = answer;
        cookies.putAll(answer.cookies());
        if (answer.statusCode() == 200) {
            Matcher form = FORM.matcher(answer.asString());
            assertTrue(form.find(), answer.asString());
            action = form.group(1).replace("&amp;", "&");
        }
    }
}
