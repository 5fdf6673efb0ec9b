package org.lintan.platform.documents;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.lintan.stack.S3Proxy;

/** Papers in a bucket of an S3 server of our own, in a process of its own. */
public class InBucket implements QuarkusTestProfile {

    static final String BUCKET = "papers";

    private static S3Proxy server;

    static S3Proxy server() {
        return server;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Store.class));
    }

    /** Starts it on a port of its own. */
    public static class Store implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            server = S3Proxy.with(BUCKET);
            return Map.of(
                    "lintan.documents.store",
                    "s3",
                    "lintan.documents.s3.endpoint",
                    server.endpoint().toString(),
                    "lintan.documents.s3.region",
                    "us-east-1",
                    "lintan.documents.s3.bucket",
                    BUCKET,
                    "lintan.documents.s3.path-style",
                    "true",
                    "lintan.documents.s3.access-key",
                    S3Proxy.ACCESS_KEY,
                    "lintan.documents.s3.secret-key",
                    S3Proxy.SECRET_KEY,
                    "lintan.documents.s3.answer-timeout",
                    "5s");
        }

        @Override
        public void stop() {
            server.close();
        }
    }
}
