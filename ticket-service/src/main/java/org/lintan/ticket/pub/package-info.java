/** What anybody may know of a ticket or a certificate, without a login: live status, life, no personal names. */
package org.lintan.ticket.pub;
