/** Stock inventories of plots: what stood on a plot on a day, by species. A correction is a new version, with a reason; none is overwritten. */
package org.lintan.ticket.inventories;
