package org.lintan.market.command;

/** The answer will stand at {@code url}. */
public record CommandAccepted(String commandId, String url) {}
