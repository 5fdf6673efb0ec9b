/** What a photo says of itself: when and where it was taken. Pure: bytes in, a few words out, whatever the bytes are. */
package org.lintan.platform.documents.photo;
