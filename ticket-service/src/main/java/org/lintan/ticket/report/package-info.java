/** What a county did in a year, counted from the records: for the yearly report its offices write. */
package org.lintan.ticket.report;
