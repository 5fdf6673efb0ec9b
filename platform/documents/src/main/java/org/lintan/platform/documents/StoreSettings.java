package org.lintan.platform.documents;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where papers are stored from now on, and whether the settings of the bucket are whole. */
@ApplicationScoped
class StoreSettings {

    private final String store;
    private final S3Config s3;

    StoreSettings(
            @ConfigProperty(name = "lintan.documents.store", defaultValue = "database") String store, S3Config s3) {
        this.store = store;
        this.s3 = s3;
    }

    /** A service that would find only in the middle of its work that it cannot store does not start. */
    void look(@Observes StartupEvent start) {
        refusal(store, s3).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    Place place() {
        return store.equals("s3") ? Place.S3 : Place.DATABASE;
    }

    boolean hasBucket() {
        return s3.bucket().isPresent();
    }

    /** Why these settings are no settings. */
    static Optional<String> refusal(String store, S3Config s3) {
        if (!List.of("database", "s3").contains(store)) {
            return Optional.of("LINTAN_DOCUMENTS_STORE is \"" + store + "\": papers lie in \"database\" or in \"s3\".");
        }
        Map<String, Optional<String>> needed = new LinkedHashMap<>();
        needed.put("LINTAN_DOCUMENTS_S3_BUCKET", s3.bucket());
        needed.put("LINTAN_DOCUMENTS_S3_REGION", s3.region());
        needed.put("LINTAN_DOCUMENTS_S3_ACCESS_KEY", s3.accessKey());
        needed.put("LINTAN_DOCUMENTS_S3_SECRET_KEY", s3.secretKey());
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        boolean named = missing.size() < needed.size() || s3.endpoint().isPresent();
        return missing.isEmpty() || store.equals("database") && !named
                ? Optional.empty()
                : Optional.of(
                        "The bucket for papers is named by halves. Still missing: " + String.join(", ", missing) + ".");
    }
}
