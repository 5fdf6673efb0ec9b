package org.lintan.platform.writes;

import jakarta.ws.rs.core.Response;

/** What came of claiming the idempotency key of the current request. */
sealed interface Claiming {

    /** Do the work, then complete or release the claim. */
    record Mine(Claim claim) implements Claiming {}

    /** The same request is being worked on. */
    record InFlight() implements Claiming {}

    /** Answer this: the stored answer, marked as replayed. */
    record Answered(Response response) implements Claiming {}
}
