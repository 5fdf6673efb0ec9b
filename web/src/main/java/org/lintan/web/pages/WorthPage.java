package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.lintan.web.pages.OpenPages.Heard;

/**
 * Whether it pays to have a forest measured and a ticket applied for. Tonnes are by the method of the register, prices by the county's market; costs are what the
 * village was offered, as nobody here knows them.
 */
public final class WorthPage {

    /** @param places decimals it may have */
    private enum Field {
        AREA("area", 1, 10_000_000, 1),
        VOLUME("volume", 1, 100_000_000, 1),
        GROWTH_LOW("growthLow", 0, 50, 2),
        GROWTH_HIGH("growthHigh", 0, 50, 2),
        YEARS("years", 1, 20, 0),
        HOUSEHOLDS("households", 1, 100_000, 0),
        PRICE_LOW("priceLow", 0, 10_000, 2),
        PRICE_HIGH("priceHigh", 0, 10_000, 2),
        MEASURING("measuring", 0, 100_000_000, 2),
        REVIEW("review", 0, 100_000_000, 2),
        MONITORING("monitoring", 0, 100_000_000, 2),
        DEVELOPER("developer", 0, 99, 1);

        private final String name;
        private final BigDecimal least;
        private final BigDecimal most;
        private final int places;

        Field(String name, long least, long most, int places) {
            this.name = name;
            this.least = BigDecimal.valueOf(least);
            this.most = BigDecimal.valueOf(most);
            this.places = places;
        }
    }

    static final List<String> FIELDS = fields();
    private static final String METHOD = "stock-volume";
    private static final String NOWHERE = "怎么都亏 none";
    private static final String USUAL_YEARS = "5";
    private static final int YUAN = 100;

    public record Species(String name, String kg, boolean chosen) {

        /** In both languages. */
        public String label() {
            return Coded.both("species", name);
        }
    }

    /** One end of what may come out, all of it as text. */
    public record End(
            String tonnes,
            String perMu,
            String price,
            String proceeds,
            String developer,
            String costs,
            String left,
            boolean loss,
            String perHousehold,
            String breakEvenPrice,
            String breakEvenMu) {}

    /** What tickets of this county measured, in tonnes on a mu in a year. */
    public record Measured(int tickets, String lowest, String highest) {}

    private final Map<String, String> typed;
    private final JsonNode method;
    private final Heard tickets;
    private final boolean prices;
    private final boolean marketAway;
    private final boolean asked;
    private final List<String> faults = new ArrayList<>();
    private final Map<Field, BigDecimal> values = new LinkedHashMap<>();

    /**
     * @param typed what was filled in, by the name of the field
     * @param today by which the version of the method is chosen
     */
    WorthPage(Map<String, String> typed, LocalDate today, Heard methods, Heard tickets, Heard market) {
        this.asked = !typed.getOrDefault("area", "").isBlank()
                || !typed.getOrDefault("volume", "").isBlank();
        this.method = methods.items()
                .filter(one -> one.path("methodId").asText().equals(METHOD))
                .filter(one -> MethodsPage.holds(one, today))
                .findFirst()
                .orElse(null);
        this.tickets = tickets;
        this.marketAway = !market.here();
        this.typed = new LinkedHashMap<>(typed);
        this.typed.computeIfPresent("years", (name, years) -> years.isBlank() ? USUAL_YEARS : years);
        this.prices = prices(market);
        if (asked) {
            read();
        }
    }

    private static List<String> fields() {
        List<String> names = new ArrayList<>(List.of("species"));
        for (Field field : Field.values()) {
            names.add(field.name);
        }
        return names;
    }

    /** Fills in what the market paid this year where nothing was typed. */
    private boolean prices(Heard market) {
        List<JsonNode> days = Members.of(market.body(), "days")
                .filter(day -> day.path("lane").asText().equals("MARKET"))
                .toList();
        if (days.isEmpty()) {
            return false;
        }
        long lowest = days.stream()
                .mapToLong(day -> day.path("lowestFenPerTonne").asLong())
                .min()
                .orElseThrow();
        long highest = days.stream()
                .mapToLong(day -> day.path("highestFenPerTonne").asLong())
                .max()
                .orElseThrow();
        typed.compute("priceLow", (name, price) -> blank(price) ? plainYuan(lowest) : price);
        typed.compute("priceHigh", (name, price) -> blank(price) ? plainYuan(highest) : price);
        return true;
    }

    private void read() {
        for (Field field : Field.values()) {
            String said = typed.getOrDefault(field.name, "");
            boolean mayBeBlank = field.ordinal() >= Field.MEASURING.ordinal();
            Optional<BigDecimal> value = blank(said) && mayBeBlank ? Optional.of(BigDecimal.ZERO) : number(said, field);
            value.ifPresentOrElse(one -> values.put(field, one), () -> faults.add(field.name));
        }
        if (species().stream().noneMatch(Species::chosen)) {
            faults.add("species");
        }
        outOfOrder(Field.GROWTH_LOW, Field.GROWTH_HIGH);
        outOfOrder(Field.PRICE_LOW, Field.PRICE_HIGH);
    }

    private void outOfOrder(Field low, Field high) {
        if (values.containsKey(low)
                && values.containsKey(high)
                && values.get(low).compareTo(values.get(high)) > 0) {
            faults.add(high.name);
        }
    }

    /** As people write them: full-width digits, commas, a blank at the end. */
    private static Optional<BigDecimal> number(String said, Field field) {
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain);
        return value.compareTo(field.least) < 0
                        || value.compareTo(field.most) > 0
                        || value.stripTrailingZeros().scale() > field.places
                ? Optional.empty()
                : Optional.of(value);
    }

    private static boolean blank(String said) {
        return said == null || said.isBlank();
    }

    /** Without the method nothing can be computed. */
    public boolean away() {
        return method == null;
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean wrong(String field) {
        return faults.contains(field);
    }

    /** What a field takes, for who filled it in otherwise. */
    public Words.Said takes(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name.equals(name))
                .findFirst()
                .map(WorthPage::takes)
                .orElse(new Words.Said("请从列表里选", "Please choose from the list"));
    }

    private static Words.Said takes(Field field) {
        boolean end = field.name.endsWith("Low") || field.name.endsWith("High");
        String least = Words.count(field.least.longValueExact());
        String most = Words.count(field.most.longValueExact());
        return new Words.Said(
                "请填 " + least + " 到 " + most + " 的数"
                        + (field.places == 0 ? "" : ",最多 " + field.places + " 位小数")
                        + (end ? ",低的不能高过高的" : ""),
                "A number from " + least + " to " + most
                        + (field.places == 0 ? "" : ", up to " + field.places + " decimals")
                        + (end ? ", the low end not above the high one" : ""));
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** The first field to put right. */
    public String first() {
        return FIELDS.stream().filter(faults::contains).findFirst().orElse("area");
    }

    /** Prices are those of this county's market this year. */
    public boolean prices() {
        return prices;
    }

    public boolean marketAway() {
        return marketAway;
    }

    public boolean answered() {
        return asked && !away() && faults.isEmpty();
    }

    public List<Species> species() {
        return away()
                ? List.of()
                : Members.of(method, "species")
                        .map(one -> new Species(
                                one.path("species").asText(),
                                one.path("kgPerCubicMetre").asText(),
                                one.path("species").asText().equals(of("species"))))
                        .toList();
    }

    public String source() {
        return method.path("source").asText();
    }

    public String deduction() {
        return Words.percent(method.path("deductionBasisPoints").asLong());
    }

    /** All costs are nothing, which they never are. */
    public boolean costless() {
        return costsFen() == 0;
    }

    public End low() {
        return end(worth(Field.GROWTH_LOW, Field.PRICE_LOW));
    }

    public End high() {
        return end(worth(Field.GROWTH_HIGH, Field.PRICE_HIGH));
    }

    /** Of the tickets on the first page of the register; empty where there is none. */
    public Measured measured() {
        List<BigDecimal> each = tickets.items()
                .filter(ticket -> ticket.path("areaM2").asLong() > 0)
                .map(WorthPage::tonnesPerMu)
                .sorted()
                .toList();
        return each.isEmpty()
                ? new Measured(0, "", "")
                : new Measured(
                        each.size(),
                        each.get(0).toPlainString(),
                        each.get(each.size() - 1).toPlainString());
    }

    /** More on a mu than any ticket of the county measured: worth a second look before anybody pays for measuring. */
    public boolean aboveAll() {
        Measured measured = measured();
        return measured.tickets() > 0
                && worth(Field.GROWTH_HIGH, Field.PRICE_HIGH)
                                .tonnesPerMu()
                                .compareTo(new BigDecimal(measured.highest()))
                        > 0;
    }

    private static BigDecimal tonnesPerMu(JsonNode ticket) {
        int years = year(ticket, "periodEnd") - year(ticket, "periodStart") + 1;
        // 1 mu = 2000/3 m²
        return BigDecimal.valueOf(ticket.path("quantityKg").asLong())
                .multiply(BigDecimal.valueOf(2))
                .divide(
                        BigDecimal.valueOf(ticket.path("areaM2").asLong()).multiply(BigDecimal.valueOf(3L * years)),
                        2,
                        RoundingMode.HALF_UP);
    }

    private static int year(JsonNode ticket, String day) {
        return Integer.parseInt(ticket.path(day).asText().substring(0, 4));
    }

    private Worth worth(Field growth, Field price) {
        String kg = species().stream()
                .filter(Species::chosen)
                .findFirst()
                .orElseThrow()
                .kg();
        return new Worth(
                values.get(Field.AREA),
                values.get(Field.VOLUME),
                values.get(growth),
                values.get(Field.YEARS).intValueExact(),
                new BigDecimal(kg),
                method.path("deductionBasisPoints").asInt(),
                fen(price),
                costsFen(),
                values.get(Field.DEVELOPER),
                values.get(Field.HOUSEHOLDS).intValueExact());
    }

    private long costsFen() {
        return fen(Field.MEASURING) + fen(Field.REVIEW) + fen(Field.MONITORING);
    }

    private long fen(Field field) {
        return values.get(field).multiply(BigDecimal.valueOf(YUAN)).longValueExact();
    }

    private static End end(Worth worth) {
        return new End(
                Words.tonnes(worth.kg()),
                worth.tonnesPerMu().toPlainString(),
                Words.yuan(worth.fenPerTonne()),
                Words.yuan(worth.proceedsFen()),
                Words.yuan(worth.developerFen()),
                Words.yuan(worth.costsFen()),
                Words.yuan(worth.leftFen()),
                worth.leftFen() < 0,
                Words.yuan(worth.perHouseholdAndYearFen()),
                told(worth.breakEvenFenPerTonne(), Words::yuan),
                told(worth.breakEvenMu(), Words::count));
    }

    private static String told(OptionalLong figure, LongFunction<String> words) {
        return figure.isPresent() ? words.apply(figure.getAsLong()) : NOWHERE;
    }

    private static String plainYuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }
}
