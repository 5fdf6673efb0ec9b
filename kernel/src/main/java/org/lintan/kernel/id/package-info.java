/** Identifiers assigned by the application, ordered by time. */
package org.lintan.kernel.id;
