package org.lintan.testkit.fuzz;

/** Somebody a call is made as, by the headers of the test's identity. */
public record Actor(String user, String role, String county, String party) {}
