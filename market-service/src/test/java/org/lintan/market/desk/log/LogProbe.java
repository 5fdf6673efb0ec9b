package org.lintan.market.desk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.lintan.testkit.Await;

/** Writes to the application's own log from outside, and waits until the application's own desk has carried it out. */
@ApplicationScoped
public class LogProbe {

    /** @param state {@code DONE}, or a refusal's code */
    public record Answer(String commandId, String state) {}

    private final LogFixture logs;
    private final CommandLog log;

    LogProbe(LogFixture logs, CommandLog log) {
        this.logs = logs;
        this.log = log;
    }

    /** A command that is not written to any log. */
    public Command command(String party, String instrumentId, String type, Object payload) {
        return logs.command(party, instrumentId, type, payload);
    }

    /** A command of the party's, asked now. */
    public Answer carriedOut(String party, String instrumentId, String type, Object payload) {
        Command command = logs.command(party, instrumentId, type, payload);
        log.append(command).await().atMost(Duration.ofSeconds(60));
        Await.until(() -> !"PENDING".equals(logs.state(command)));
        return new Answer(command.commandId(), logs.state(command));
    }
}
