/** Rights holders: who may hold a land title and a ticket in a county. A forestry officer registers them. */
package org.lintan.ticket.holders;
