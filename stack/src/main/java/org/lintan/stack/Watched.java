package org.lintan.stack;

/** A process that is to run, as the watcher sees it. */
interface Watched {

    /** Its name in the state and of its log. */
    String name();

    /** Whether it is to run at all: it was started and nobody stopped it. */
    boolean wanted();

    boolean runs();

    /** How it ended, when it does not run, in words: "exit 137 (killed); …". */
    String ending();

    /** Starts it where it had been, unless somebody else did. Does not wait. */
    void start();
}
