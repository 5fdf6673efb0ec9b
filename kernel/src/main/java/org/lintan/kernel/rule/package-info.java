/** What the name of a dated rule says by itself, for who reads rules and for who shows them. */
package org.lintan.kernel.rule;
