package org.lintan.platform.documents;

/**
 * A paper somebody may read.
 *
 * @param name by which the reader knows it
 */
public record Opened(StoredDocument paper, String name) {}
