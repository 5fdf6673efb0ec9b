package org.lintan.ticket.application;

/** The answer to a new application. */
record Created(String applicationId, String stage) {}
