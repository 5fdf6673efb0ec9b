package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintan.stack.demo.Api;
import org.lintan.stack.demo.Service;

/** Reads what the services show to an auditor. */
final class Auditor {

    private static final String LOGIN = AuditLogin.NAME;
    private static final int PAGE = 500;

    private final Api api;

    Auditor(Api api) {
        this.api = api;
    }

    Readings read() {
        Map<Service, JsonNode> books = new EnumMap<>(Service.class);
        Map<Service, JsonNode> deadLetters = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            books.put(service, api.get(LOGIN, service, "/audit/books"));
            deadLetters.put(service, api.get(LOGIN, service, "/dead-letters"));
        }
        return new Readings(
                books,
                deadLetters,
                api.get(LOGIN, Service.TICKET, "/audit/registry"),
                api.get(LOGIN, Service.MARKET, "/audit/market"),
                api.get(LOGIN, Service.LEDGER, "/audit/ledger"),
                all(Service.MARKET, "/audit/market/trades"),
                all(Service.LEDGER, "/audit/ledger/income"));
    }

    private List<JsonNode> all(Service service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(LOGIN, service, path + "?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return items;
    }

    /** The newest published link of the service's chain; empty while nothing is sealed. */
    String head(Service service) {
        return api.text(LOGIN, service, "/audit/chain/head");
    }

    /** Names that count twice. */
    JsonNode names(Service service) {
        return api.get(LOGIN, service, "/audit/names");
    }

    String export(Service service) {
        return api.text(LOGIN, service, "/audit/chain/export");
    }
}
