/** What makes a secret none. */
package org.lintan.kernel.secret;
