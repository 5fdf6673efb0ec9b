package org.lintan.stack;

/** A failure the reader can act on: the message says in plain words what is wrong and where to look. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
