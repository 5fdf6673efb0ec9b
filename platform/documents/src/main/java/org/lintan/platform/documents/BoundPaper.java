package org.lintan.platform.documents;

import java.time.Instant;
import org.lintan.platform.documents.photo.Photographed;

/**
 * A paper something stands on, for who may read it.
 *
 * @param name that whoever handed it in gave it
 * @param mediaType what its bytes are
 * @param boundAt since when it belongs to what it belongs to
 * @param photographed when and where a photo says it was taken, unchecked; null where it says nothing
 */
public record BoundPaper(
        String name, String sha256, long sizeBytes, String mediaType, Instant boundAt, Photographed photographed) {}
