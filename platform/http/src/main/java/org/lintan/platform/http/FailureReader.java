package org.lintan.platform.http;

import java.util.Optional;

/** Says what a failure of a part below means to who asked; beans of this type are tried before a failure counts as a bug. */
public interface FailureReader {

    /** The refusal the failure amounts to; empty when this part knows nothing of it. */
    Optional<Refusal> read(Throwable failure);
}
