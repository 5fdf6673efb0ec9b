package org.lintan.platform.db;

import io.quarkus.reactive.mysql.client.MySQLPoolCreator;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The pool, with statements kept as prepared that are longer than the client's own 2,047 letters: those of many rows ({@link RowCounts}). How many
 * are kept stays the client's 256 for each connection, as each takes memory of the server; those used longest ago are given back.
 */
@Singleton
class KeptStatements implements MySQLPoolCreator {

    private static final int LONGEST = 8_192;

    @Override
    public Pool create(Input input) {
        input.mySQLConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST));
        return MySQLBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.mySQLConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
