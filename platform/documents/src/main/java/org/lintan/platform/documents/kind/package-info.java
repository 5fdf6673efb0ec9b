/** What a paper is, by its bytes. Pure: bytes in, a fault out. */
package org.lintan.platform.documents.kind;
