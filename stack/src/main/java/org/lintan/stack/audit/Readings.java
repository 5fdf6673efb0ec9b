package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lintan.stack.demo.Service;

/**
 * What the three services told the auditor (docs/contracts/audit.md).
 *
 * @param books     {@code /audit/books} of each service
 * @param deadLetters events each service gave up
 * @param registry  {@code /audit/registry} of the ticket service
 * @param market    {@code /audit/market}
 * @param ledger    {@code /audit/ledger}
 * @param trades    the market's trades, all of them
 * @param income    the villages' income entries, all of them
 */
public record Readings(
        Map<Service, JsonNode> books,
        Map<Service, JsonNode> deadLetters,
        JsonNode registry,
        JsonNode market,
        JsonNode ledger,
        List<JsonNode> trades,
        List<JsonNode> income) {}
