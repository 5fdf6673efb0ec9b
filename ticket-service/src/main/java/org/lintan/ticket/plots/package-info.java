/** Plots: the land a steward registers, with the outline that decides whether it was credited before. */
package org.lintan.ticket.plots;
