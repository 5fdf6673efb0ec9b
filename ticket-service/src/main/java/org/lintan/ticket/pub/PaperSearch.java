package org.lintan.ticket.pub;

/**
 * Certificates or vouchers as a stranger asks for them.
 *
 * @param serial of one ticket only; null for all
 * @param after where the list goes on; null for its beginning
 */
record PaperSearch(String county, String serial, String after) {}
