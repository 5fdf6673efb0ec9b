/** The events of this service, one record each; their JSON Schemas lie in {@code src/main/resources/schemas}. */
package org.lintan.ticket.events;
