package org.lintan.platform.documents;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.lintan.stack.StackTestResource;

/** Where papers lie in the service's database, as they do unless somebody configures a bucket. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class UploadTest extends Uploading {

    @Override
    int inTheDatabase(int pieces) {
        return pieces;
    }
}
