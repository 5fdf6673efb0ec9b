/** The auditor's view of the whole registry of a county: issued against held, blocks against issued, books against blocks, land against land. */
package org.lintan.ticket.audit;
