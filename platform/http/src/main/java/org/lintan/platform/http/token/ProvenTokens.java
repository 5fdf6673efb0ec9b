package org.lintan.platform.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OidcTenantConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.lintan.kernel.hash.Sha256;

/**
 * Tokens that were verified, for a minute and never beyond their own end. Only what was accepted is ever in here, so a stranger can neither
 * fill it nor ask what is in it.
 */
@Singleton
class ProvenTokens {

    /** How long a token is believed unasked: as much later a key withdrawn at the login server is no longer believed. */
    static final Duration BELIEVED = Duration.ofSeconds(60);

    /**
     * How many at most: a county's people of one minute several times over, at about 6 KB each (1.3 KB of token, its claims as objects) 6 MB of
     * the smallest heap. When it is full, who asks most stays in it and the others are verified as ever.
     */
    static final int MOST = 1_000;

    private static final String COUNTED = "lintan.tokens";

    /**
     * Under what a token is found again.
     *
     * @param login the login server's settings it was verified by, the audience among them; an object of one login, equal to no other
     * @param hash SHA-256 of its bytes: to be found by a hash tells nobody how near a guess was
     */
    record Key(OidcTenantConfig login, ByteBuffer hash) {

        static Key of(OidcTenantConfig login, String token) {
            return new Key(login, ByteBuffer.wrap(Sha256.of(token.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private final Clock clock;
    private final Cache<Key, Proven> kept;
    private final LongAdder verified = new LongAdder();
    private final LongAdder believed = new LongAdder();

    @Inject
    ProvenTokens(Clock clock, MeterRegistry meters) {
        this(clock, Ticker.systemTicker());
        meters.gauge("lintan.tokens.kept", kept, Cache::estimatedSize);
        FunctionCounter.builder(COUNTED, verified, LongAdder::sum)
                .tag("proof", "verified")
                .register(meters);
        FunctionCounter.builder(COUNTED, believed, LongAdder::sum)
                .tag("proof", "believed")
                .register(meters);
    }

    /** @param ticker how long ago something was, whatever the clock is set to meanwhile */
    ProvenTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(BELIEVED)
                .ticker(ticker)
                // what is too much goes before put returns
                .executor(Runnable::run)
                .build();
    }

    Optional<Proven> find(Key key) {
        return Optional.ofNullable(kept.getIfPresent(key))
                .filter(proven -> clock.instant().isBefore(proven.end()));
    }

    void keep(Key key, Proven proven) {
        kept.put(key, proven);
    }

    void countVerified() {
        verified.increment();
    }

    void countBelieved() {
        believed.increment();
    }

    /** Since the start: tokens that had to be verified. */
    long verified() {
        return verified.sum();
    }

    /** Since the start: tokens that were believed as verified before. */
    long believed() {
        return believed.sum();
    }

    long size() {
        return kept.estimatedSize();
    }
}
