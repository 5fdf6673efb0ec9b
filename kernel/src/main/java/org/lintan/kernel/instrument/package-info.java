/** What can be traded, and what its units are called in the books of every service. */
package org.lintan.kernel.instrument;
