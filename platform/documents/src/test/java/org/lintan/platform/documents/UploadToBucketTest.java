package org.lintan.platform.documents;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.lintan.stack.StackTestResource;

/** Where papers lie in a bucket: the same, and no piece of what is stored stays behind. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(InBucket.class)
class UploadToBucketTest extends Uploading {

    @Override
    int inTheDatabase(int pieces) {
        return 0;
    }
}
