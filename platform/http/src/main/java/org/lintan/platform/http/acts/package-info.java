/** What a person did, as plain values: they travel with the outcome of a use case and become a row in its transaction. */
package org.lintan.platform.http.acts;
