package org.lintan.ticket.land;

/** What reading an outline came to. */
public sealed interface OutlineReading {

    record Read(Outline outline) implements OutlineReading {}

    record Faulty(OutlineFault fault) implements OutlineReading {}
}
