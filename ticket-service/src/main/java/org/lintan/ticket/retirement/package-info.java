/** Using units up for a named beneficiary and purpose, and the certificate of it. Retired units never move again. */
package org.lintan.ticket.retirement;
