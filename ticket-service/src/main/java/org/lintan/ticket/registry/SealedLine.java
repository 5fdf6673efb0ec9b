package org.lintan.ticket.registry;

import java.util.Optional;
import org.lintan.platform.books.Seals.Seal;

/**
 * One line of a ticket's life with its journal in the books.
 *
 * @param seal of the journal; empty where none is found, which the audit of the registry tells of
 */
public record SealedLine(LifeLine line, Optional<Seal> seal) {}
