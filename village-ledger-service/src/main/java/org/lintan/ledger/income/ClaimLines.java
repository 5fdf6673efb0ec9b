package org.lintan.ledger.income;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The lines of an arrival or an opening as they are stored. */
@ApplicationScoped
public class ClaimLines {

    private static final TypeReference<List<ClaimLine>> LINES = new TypeReference<>() {};

    private final ObjectMapper json;

    ClaimLines(ObjectMapper json) {
        this.json = json;
    }

    /** What was stored; fails if it was not written by {@link #write}. */
    public List<ClaimLine> read(String stored) {
        try {
            return json.readValue(stored, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines are not readable", e);
        }
    }

    String write(List<ClaimLine> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines are always writable", e);
        }
    }
}
