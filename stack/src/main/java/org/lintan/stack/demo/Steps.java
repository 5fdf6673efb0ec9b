package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the parts of the load share: the API, the day, a line per step, and calls that several parts make. */
final class Steps {

    final Api api;
    private final Consumer<String> say;
    private final LocalDate today;

    /** @param today the day the papers are dated */
    Steps(Api api, Consumer<String> say, LocalDate today) {
        this.api = api;
        this.say = say;
        this.today = today;
    }

    void say(String line) {
        say.accept("  " + line);
    }

    LocalDate today() {
        return today;
    }

    /** Posts with the key {@code demo-<key>}. */
    JsonNode post(String login, Service service, String path, String key, Object body) {
        return api.post(login, service, path, "demo-" + key, body);
    }

    /** Enters a plot with its outline and the inventories of two days; answers the plot's id. */
    String plot(String login, String key, Map<String, Object> plot, List<Map<String, Object>> inventories) {
        String plotId = DemoCounty.id(post(login, Service.TICKET, "/plots", key, plot), "plotId");
        int i = 0;
        for (Map<String, Object> inventory : inventories) {
            post(login, Service.TICKET, "/plots/" + plotId + "/inventories", key + "-inv" + i++, inventory);
        }
        return plotId;
    }

    /** Takes one step of the application workflow. */
    JsonNode act(String login, String applicationId, String action, Map<String, Object> body) {
        return post(
                login,
                Service.TICKET,
                "/applications/" + applicationId + "/actions/" + action,
                action + "-" + applicationId,
                body);
    }
}
