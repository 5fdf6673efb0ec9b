package org.lintan.stack;

/** One of the three servers: how to start it, whether it answers, how to reach it. */
interface Server {

    String name();

    /** Starts the process; returns at once. The port is remembered in the state, so that a restart keeps the address. */
    void start();

    /** Whether it does its work, not only whether its process lives. */
    boolean healthy();

    /** Where it is, for a person to read: without a password. */
    String address();

    /** Whether the process must be replaced although it lives, as its configuration changed. */
    default boolean outdated() {
        return false;
    }
}
