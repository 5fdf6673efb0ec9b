package org.lintan.market.desk.log;

/** The answer will stand at {@code url}. */
public record CommandAccepted(String commandId, String url) {}
