package org.lintan.platform.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The bucket papers lie in where {@code lintan.documents.store} (env {@code LINTAN_DOCUMENTS_STORE}) is {@code s3}. With {@code database} it is only read
 * from: papers that were stored in it before.
 */
@ConfigMapping(prefix = "lintan.documents.s3")
public interface S3Config {

    /** Env {@code LINTAN_DOCUMENTS_S3_ENDPOINT}; Amazon's own of the region where it is not set. */
    Optional<URI> endpoint();

    /** Env {@code LINTAN_DOCUMENTS_S3_REGION}; what the store calls its place, often {@code us-east-1} where it has only one. */
    Optional<String> region();

    /** Env {@code LINTAN_DOCUMENTS_S3_BUCKET}; it has to exist. */
    Optional<String> bucket();

    /** Stands before the name of each object: services share a bucket, never an object. Env {@code LINTAN_DOCUMENTS_S3_PREFIX}. */
    @WithDefault("${quarkus.application.name}/")
    String prefix();

    /** Env {@code LINTAN_DOCUMENTS_S3_PATH_STYLE}: the bucket in the path and not in the name of the host, as most stores on one's own machines want it. */
    @WithDefault("false")
    boolean pathStyle();

    /** Env {@code LINTAN_DOCUMENTS_S3_ACCESS_KEY}. */
    Optional<String> accessKey();

    /** Env {@code LINTAN_DOCUMENTS_S3_SECRET_KEY}. */
    Optional<String> secretKey();

    /** Until a connection stands. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Between two bytes of an answer; shorter than the portal waits for us. */
    @WithDefault("10s")
    Duration answerTimeout();
}
