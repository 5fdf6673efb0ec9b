/** Outlines of the county and its townships: imported as a whole by one person, confirmed by another, replaced by date, never edited. */
package org.lintan.ticket.divisions;
