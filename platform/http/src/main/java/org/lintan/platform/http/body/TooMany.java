package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A list holds more elements than its place admits. */
final class TooMany extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final int most;

    TooMany(JsonParser parser, int most) {
        super(parser, "more than " + most + " elements");
        this.most = most;
    }

    int most() {
        return most;
    }
}
