package org.lintan.platform.documents;

import java.time.Instant;

/**
 * A paper something stands on, for who may read it.
 *
 * @param name that whoever handed it in gave it
 * @param mediaType what its bytes are
 * @param boundAt since when it belongs to what it belongs to
 */
public record BoundPaper(String name, String sha256, long sizeBytes, String mediaType, Instant boundAt) {}
