package org.lintan.kernel.fifo;

/** So many fen of what came in that were so many fen of what went out. */
public record Part(String in, String out, long fen) {}
