package org.lintan.market.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.market.desk.floor.Lane;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Lately;
import org.lintan.platform.time.Today;

/** The market of a county for strangers: what is for sale, what was sold, day by day; without parties. */
@ApplicationScoped
class PublicMarket {

    private static final String DAYS =
            "SELECT business_date, lane, COUNT(*) AS trades, CAST(SUM(quantity_kg) AS SIGNED) AS kg, CAST(SUM(amount_fen) AS SIGNED) AS fen,"
                    + " MIN(price_fen_per_tonne) AS lowest, MAX(price_fen_per_tonne) AS highest,"
                    + " SUM(CAST(quantity_kg AS DECIMAL(38, 0)) * price_fen_per_tonne) AS turnover"
                    + " FROM trade WHERE county = ? AND business_date BETWEEN ? AND ?"
                    + " GROUP BY business_date, lane ORDER BY business_date DESC, lane";

    private final Tx tx;
    private final Clock clock;
    private final Today today;
    private final Lately<String, MarketToday> now;
    private final Lately<CountyYear, MarketYear> years;

    private record CountyYear(String county, int year) {}

    private record Traded(TradedDay day, BigDecimal turnover) {}

    PublicMarket(Tx tx, Clock clock, Today today, @ConfigProperty(name = "lintan.public-answers.age") Duration age) {
        this.tx = tx;
        this.clock = clock;
        this.today = today;
        this.now = new Lately<>(clock, age);
        this.years = new Lately<>(clock, age);
    }

    Uni<MarketToday> today(String county) {
        return now.get(county, () -> {
            LocalDate until = today.date();
            LocalDate since = until.withDayOfYear(1);
            return tx.run(sql -> OpenOffers.forSale(sql, county, clock.instant())
                    .chain(forSale -> traded(sql, county, since, until)
                            .map(days ->
                                    new MarketToday(county, clock.instant(), forSale, since, until, byLane(days)))));
        });
    }

    Uni<MarketYear> year(String county, int year) {
        return years.get(
                new CountyYear(county, year),
                () -> tx.run(sql -> traded(sql, county, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                        .map(days -> new MarketYear(
                                county,
                                year,
                                clock.instant(),
                                days.stream().map(Traded::day).toList())));
    }

    private static Uni<List<Traded>> traded(Sql sql, String county, LocalDate since, LocalDate until) {
        return sql.rows(DAYS, county, since, until)
                .map(rows -> rows.stream().map(PublicMarket::traded).toList());
    }

    private static Traded traded(Row row) {
        BigDecimal turnover = row.getBigDecimal("turnover");
        long kg = row.getLong("kg");
        return new Traded(
                new TradedDay(
                        row.getLocalDate("business_date"),
                        Lane.valueOf(row.getString("lane")),
                        row.getLong("trades"),
                        kg,
                        row.getLong("fen"),
                        row.getLong("lowest"),
                        row.getLong("highest"),
                        TradedDay.mean(turnover, kg)),
                turnover);
    }

    private static List<MarketToday.Sold> byLane(List<Traded> days) {
        return Arrays.stream(Lane.values())
                .map(lane ->
                        days.stream().filter(one -> one.day().lane() == lane).toList())
                .filter(of -> !of.isEmpty())
                .map(PublicMarket::sold)
                .toList();
    }

    private static MarketToday.Sold sold(List<Traded> ofLane) {
        List<TradedDay> days = ofLane.stream().map(Traded::day).toList();
        long kg = days.stream().mapToLong(TradedDay::quantityKg).reduce(0, Math::addExact);
        return new MarketToday.Sold(
                days.get(0).lane(),
                days.stream().mapToLong(TradedDay::trades).reduce(0, Math::addExact),
                kg,
                days.stream().mapToLong(TradedDay::amountFen).reduce(0, Math::addExact),
                days.stream().mapToLong(TradedDay::lowestFenPerTonne).min().orElseThrow(),
                days.stream().mapToLong(TradedDay::highestFenPerTonne).max().orElseThrow(),
                TradedDay.mean(ofLane.stream().map(Traded::turnover).reduce(BigDecimal.ZERO, BigDecimal::add), kg));
    }
}
