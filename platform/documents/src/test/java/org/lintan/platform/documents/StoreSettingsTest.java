package org.lintan.platform.documents;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which settings a service starts with. */
class StoreSettingsTest {

    @Test
    void nothingIsNeededForTheDatabase() {
        assertEquals(Optional.empty(), StoreSettings.refusal("database", new Named(null, null, null, null, null)));
    }

    @Test
    void aBucketIsNamedWhole() {
        assertEquals(Optional.empty(), StoreSettings.refusal("s3", new Named(null, "papers", "cn-east", "a", "b")));
        assertEquals(
                Optional.empty(),
                StoreSettings.refusal("database", new Named("http://s3", "papers", "cn-east", "a", "b")));
    }

    @Test
    void noServiceStartsWithHalfABucket() {
        assertEquals(
                Optional.of(
                        "The bucket for papers is named by halves. Still missing: LINTAN_DOCUMENTS_S3_BUCKET,"
                                + " LINTAN_DOCUMENTS_S3_REGION, LINTAN_DOCUMENTS_S3_ACCESS_KEY, LINTAN_DOCUMENTS_S3_SECRET_KEY."),
                StoreSettings.refusal("s3", new Named(null, null, null, null, null)));
        assertEquals(
                Optional.of("The bucket for papers is named by halves. Still missing: LINTAN_DOCUMENTS_S3_SECRET_KEY."),
                StoreSettings.refusal("database", new Named(null, "papers", "cn-east", "a", null)));
    }

    @Test
    void aWordThatIsNoPlaceIsNotGuessedAt() {
        assertEquals(
                Optional.of("LINTAN_DOCUMENTS_STORE is \"S3 \": papers lie in \"database\" or in \"s3\"."),
                StoreSettings.refusal("S3 ", new Named(null, "papers", "cn-east", "a", "b")));
    }

    private record Named(String host, String name, String place, String key, String secret) implements S3Config {

        @Override
        public Optional<URI> endpoint() {
            return Optional.ofNullable(host).map(URI::create);
        }

        @Override
        public Optional<String> region() {
            return Optional.ofNullable(place);
        }

        @Override
        public Optional<String> bucket() {
            return Optional.ofNullable(name);
        }

        @Override
        public String prefix() {
            return "";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.ofNullable(key);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.ofNullable(secret);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
