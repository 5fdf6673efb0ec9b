/** One way to SHA-256. */
package org.lintan.kernel.hash;
