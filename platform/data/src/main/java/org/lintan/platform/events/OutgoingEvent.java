package org.lintan.platform.events;

/**
 * An event to be published after the commit.
 *
 * @param topic without the prefix, e.g. {@code ticket.events}
 * @param key aggregate id; events of one key keep their order
 * @param type e.g. {@code ticket.issued.v1}
 * @param county six-digit county code
 * @param data the event record, rendered as JSON
 */
public record OutgoingEvent(String topic, String key, String type, String county, Object data) {}
