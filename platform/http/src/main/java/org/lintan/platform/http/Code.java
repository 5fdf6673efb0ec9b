package org.lintan.platform.http;

/**
 * A stable name for one way to be refused; codes are API. Implemented by the refusal enums of each feature.
 * {@code zh} and {@code en} are plain sentences for the person who is refused and may hold {@code {0} {1}} placeholders;
 * {@code {0:yuan}} says fen in yuan, {@code {0:tonnes}} says kilograms in tonnes, {@code {0:mu}} square metres in mu.
 */
public interface Code {

    String name();

    /** HTTP status: 409 for a state that forbids it now, 422 for a broken rule, 404 for what one may not see. */
    int status();

    String zh();

    String en();
}
