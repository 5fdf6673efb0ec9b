package org.lintan.platform.documents;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.lintan.platform.http.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket papers lie in. Everything here waits, and refuses {@code DOCUMENT_STORE_UNAVAILABLE} while the store does not do what it is asked. */
@ApplicationScoped
class Bucket {

    private static final Logger LOG = Logger.getLogger(Bucket.class);

    private final S3Config config;
    private S3Client client;

    Bucket(S3Config config) {
        this.config = config;
    }

    /** The name of a paper's object: its fingerprint, and whose copy it is, so that who deletes one never takes another's. */
    String key(DocumentRow paper) {
        return config.prefix() + paper.sha256() + "/" + paper.county() + "-" + paper.id();
    }

    /** Puts a file there, whole or not at all; over what an earlier try has put there. */
    void put(String key, Path file, long sizeBytes, String mediaType) {
        ask(
                "keep",
                key,
                s3 -> s3.putObject(
                        put -> put.bucket(bucket())
                                .key(key)
                                .contentType(mediaType)
                                .contentLength(sizeBytes),
                        RequestBody.fromFile(file)));
        long there = ask(
                        "tell",
                        key,
                        s3 -> s3.headObject(head -> head.bucket(bucket()).key(key)))
                .contentLength();
        if (there != sizeBytes) {
            LOG.errorf("The store of papers keeps %d bytes of %s that has %d", there, key, sizeBytes);
            throw Refusal.of(DocumentCode.DOCUMENT_STORE_UNAVAILABLE).rollback();
        }
    }

    /** Its bytes as they are read. What is not there any more, or of another size, is a loss that nobody is told as a paper. */
    InputStream open(String key, long sizeBytes, String sha256) {
        ResponseInputStream<GetObjectResponse> bytes =
                ask("give", key, s3 -> s3.getObject(get -> get.bucket(bucket()).key(key)));
        if (bytes.response().contentLength() != sizeBytes) {
            bytes.abort();
            throw new IllegalStateException("The store of papers has another size of " + key);
        }
        return new ProvenStream(bytes, sizeBytes, sha256);
    }

    /** Takes it away; it may be gone already. */
    void delete(String key) {
        ask(
                "delete",
                key,
                s3 -> s3.deleteObject(delete -> delete.bucket(bucket()).key(key)));
    }

    /** Whether the bucket answers. */
    boolean answers() {
        try {
            client().headBucket(head -> head.bucket(bucket()));
            return true;
        } catch (SdkException away) {
            LOG.warnf("The bucket of papers does not answer: %s", away.getMessage());
            return false;
        }
    }

    private <T> T ask(String what, String key, Function<S3Client, T> question) {
        if (config.bucket().isEmpty()) {
            LOG.errorf("%s lies in a bucket, and none is configured (LINTAN_DOCUMENTS_S3_BUCKET)", key);
            throw Refusal.of(DocumentCode.DOCUMENT_STORE_UNAVAILABLE).rollback();
        }
        try {
            return question.apply(client());
        } catch (NoSuchKeyException lost) {
            throw new IllegalStateException("The store of papers has lost " + key, lost);
        } catch (SdkException away) {
            LOG.warnf("The store of papers does not %s %s: %s", what, key, away.getMessage());
            throw Refusal.of(DocumentCode.DOCUMENT_STORE_UNAVAILABLE).rollback();
        }
    }

    private String bucket() {
        return config.bucket().orElseThrow();
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = connect();
        }
        return client;
    }

    private S3Client connect() {
        Duration answer = config.answerTimeout();
        return S3Client.builder()
                .applyMutation(s3 -> config.endpoint().ifPresent(s3::endpointOverride))
                .region(Region.of(config.region().orElseThrow()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().orElseThrow(), config.secretKey().orElseThrow())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(config.connectTimeout())
                        .socketTimeout(answer))
                // the newer sums in trailers are Amazon's own; the signature over the bytes and our SHA-256 hold
                // everywhere
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(settings -> settings.apiCallTimeout(answer.multipliedBy(2))
                        .retryStrategy(retries -> retries.maxAttempts(2))
                        // what somebody left in ~/.aws is nothing to us
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
