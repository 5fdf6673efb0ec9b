/** Dividing a pot of money among households, exact to the fen. */
package org.lintan.kernel.split;
