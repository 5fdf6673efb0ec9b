package org.lintan.stack.demo;

/** The load of the demo county cannot go on; the message says which call and why. */
public class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoFailed(String message) {
        super(message);
    }
}
