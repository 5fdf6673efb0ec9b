/** Small things every feature of this service needs: role names, pages, UTC columns. */
package org.lintan.ticket.support;
