/** Whom rights, units and money belong to: what all rooms speak of, said once. */
package org.lintan.kernel.party;
