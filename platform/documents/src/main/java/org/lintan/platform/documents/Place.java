package org.lintan.platform.documents;

/** Where the bytes of a stored paper lie. */
enum Place {
    /** In pieces, beside the rows of the service. */
    DATABASE,
    /** One object in the bucket of {@link S3Config}. */
    S3
}
