/** Stock inventories of plots: what stood on a plot on a day, by species. A correction is a new inventory; none is overwritten. */
package org.lintan.ticket.inventories;
