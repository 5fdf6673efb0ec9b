/**
 * Who holds which unit of which ticket. Every movement is one journal in the books and one move of unit blocks, in the same
 * transaction, through {@code Titles}; nothing else writes either.
 */
package org.lintan.ticket.registry;
