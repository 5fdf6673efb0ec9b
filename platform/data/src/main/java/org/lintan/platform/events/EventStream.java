package org.lintan.platform.events;

/** What keeps its order: the events of one key in one topic. */
record EventStream(String topic, String key) {}
