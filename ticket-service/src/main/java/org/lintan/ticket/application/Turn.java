package org.lintan.ticket.application;

/** How many cases at a stage wait for the reader. */
record Turn(String stage, long count) {}
