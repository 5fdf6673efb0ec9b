/** Applications for a ticket: the edges of the pure {@code workflow}. {@code CaseReader} gathers the facts, {@code CaseActions} lets people act. */
package org.lintan.ticket.application;
