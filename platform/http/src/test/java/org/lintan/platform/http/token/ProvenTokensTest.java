package org.lintan.platform.http.token;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How long what was proven is believed, and what is never kept. */
class ProvenTokensTest {

    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

    private final OidcTenantConfig login = new OidcTenantConfig();
    private final ProvenTokens.Key key = ProvenTokens.Key.of(login, "head.claims.signature");
    private Duration passed = Duration.ZERO;
    private final ProvenTokens tokens = new ProvenTokens(clock(), (Ticker) () -> passed.toNanos());

    @Test
    void believesATokenForAMinuteAndNoLonger() {
        tokens.keep(key, proven(START.plusSeconds(300)));
        passed = ProvenTokens.BELIEVED.minusMillis(1);
        assertTrue(tokens.find(key).isPresent());
        passed = ProvenTokens.BELIEVED;
        assertEquals(Optional.empty(), tokens.find(key));
    }

    @Test
    void toBeAskedForDoesNotMakeItStayLonger() {
        tokens.keep(key, proven(START.plusSeconds(300)));
        for (int second = 0; second < 60; second++) {
            passed = Duration.ofSeconds(second);
            assertTrue(tokens.find(key).isPresent());
        }
        passed = Duration.ofSeconds(60);
        assertEquals(Optional.empty(), tokens.find(key));
    }

    @Test
    void believesNoTokenFromTheSecondOnInWhichItEnds() {
        tokens.keep(key, proven(START.plusSeconds(7)));
        passed = Duration.ofMillis(6_999);
        assertTrue(tokens.find(key).isPresent());
        passed = Duration.ofSeconds(7);
        assertEquals(Optional.empty(), tokens.find(key));
    }

    @Test
    void findsATokenUnderNoOtherLoginServersSettingsAndUnderNoOtherBytes() {
        tokens.keep(key, proven(START.plusSeconds(300)));
        assertTrue(
                tokens.find(ProvenTokens.Key.of(login, "head.claims.signature")).isPresent());
        assertEquals(
                Optional.empty(), tokens.find(ProvenTokens.Key.of(new OidcTenantConfig(), "head.claims.signature")));
        assertEquals(Optional.empty(), tokens.find(ProvenTokens.Key.of(login, "head.claims.signaturf")));
    }

    @Test
    void keepsNoMoreThanItsBoundHoweverManyCome() {
        for (int i = 0; i < 3 * ProvenTokens.MOST; i++) {
            tokens.keep(ProvenTokens.Key.of(login, "token " + i), proven(START.plusSeconds(300)));
            assertTrue(tokens.size() <= ProvenTokens.MOST, tokens.size() + " are kept");
        }
        assertEquals(ProvenTokens.MOST, tokens.size());
    }

    @Test
    void keepsNoIdentityThatCarriesWhatIsNotKnownHere() {
        assertTrue(Proven.of(identity(START, builder -> {})).isPresent());
        assertEquals(
                Optional.empty(),
                Proven.of(identity(
                        START, builder -> builder.addAttribute(OidcUtils.USER_INFO_ATTRIBUTE, "of a person"))));
        assertEquals(
                Optional.empty(),
                Proven.of(identity(START, builder -> builder.setPrincipal(() -> "somebody without claims"))));
    }

    private static Proven proven(Instant end) {
        return Proven.of(identity(end, builder -> {})).orElseThrow();
    }

    /** As Quarkus makes it of a bearer token. */
    private static SecurityIdentity identity(Instant end, Consumer<QuarkusSecurityIdentity.Builder> otherwise) {
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        AccessTokenCredential token = new AccessTokenCredential("e30.e30.e30");
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, token))
                .addCredential(token)
                .addRole("steward")
                .addAttribute(OidcUtils.QUARKUS_IDENTITY_EXPIRE_TIME, end.getEpochSecond())
                .addAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE, "metadata")
                .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID)
                .addAttribute(OidcProviderClient.class.getName(), "client")
                .addAttribute(RoutingContext.class.getName(), null)
                .addAttribute(AuthenticationRequestContext.class.getName(), null);
        otherwise.accept(builder);
        return builder.build();
    }

    private Clock clock() {
        InstantSource time = () -> START.plus(passed);
        return time.withZone(ZoneOffset.UTC);
    }
}
