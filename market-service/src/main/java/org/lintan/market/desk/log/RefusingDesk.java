package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;

/** Takes the desk's place for a command it cannot carry out for a fault of ours: touches nothing and refuses {@code COMMAND_FAILED}. */
final class RefusingDesk implements Desk {

    @Override
    public Uni<Void> lock(Sql sql, List<Command> commands) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
        return Uni.createFrom()
                .item(commands.stream()
                        .<Outcome<?>>map(command -> Outcome.refused(MarketCode.COMMAND_FAILED))
                        .toList());
    }
}
