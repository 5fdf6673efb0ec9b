package org.lintan.platform.http.body;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Rollback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a request's JSON may hold, and which field is named when it may not. */
class StrictJsonTest {

    enum Lane {
        MARKET,
        RESERVE
    }

    record Stock(String species, Long volumeDm3) {}

    record Paper(
            long amountFen,
            Integer days,
            Boolean upheld,
            String text,
            Lane lane,
            LocalDate on,
            Instant at,
            @Size(max = 3) List<Stock> stocks,
            List<String> reasons,
            @Size(max = 6) List<?> coordinates) {}

    private final StrictJson json = new StrictJson();

    private Paper read(String text) throws IOException {
        return (Paper) json.read(text.getBytes(StandardCharsets.UTF_8), Paper.class);
    }

    private FieldFault fault(String text) {
        Rollback refused = assertThrows(Rollback.class, () -> read(text), text);
        assertEquals(PlatformCode.BAD_REQUEST, refused.refusal().code());
        List<FieldFault> faults = refused.refusal().faults();
        return faults.isEmpty() ? new FieldFault("", "", "") : faults.get(0);
    }

    @Test
    void readsWhatIsWrittenPlainly() throws IOException {
        assertEquals(
                new Paper(
                        100,
                        7,
                        true,
                        "余额 ¥",
                        Lane.RESERVE,
                        LocalDate.of(2016, 1, 1),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        List.of(new Stock("杉木", 5L)),
                        List.of(),
                        List.of(List.of(117.5, 26.0), List.of(118.0))),
                read(
                        "{\"amountFen\":100,\"days\":7,\"upheld\":true,\"text\":\"余额 ¥\",\"lane\":\"RESERVE\",\"on\":\"2016-01-01\","
                                + "\"at\":\"2026-01-02T03:04:05Z\",\"stocks\":[{\"species\":\"杉木\",\"volumeDm3\":5}],\"reasons\":[],"
                                + "\"coordinates\":[[117.5,26],[118]]}"));
    }

    @Test
    void leavesOutWhatIsLeftOutAndTakesNullForAbsent() throws IOException {
        Paper paper = read("{\"amountFen\":1,\"text\":null}");
        assertNull(paper.text());
        assertNull(paper.stocks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.9",
                "1.0",
                "1e2",
                "\"100\"",
                "\"\"",
                "true",
                "[100]",
                "{}",
                "null",
                "9223372036854775808",
                "NaN",
                "0x10",
                "01"
            })
    void takesAWholeNumberOnlyForAmounts(String value) {
        assertEquals("amountFen", fault("{\"amountFen\":" + value + "}").field());
    }

    @Test
    void missesAnAmountThatIsNotThere() {
        assertEquals("amountFen", fault("{}").field());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days|1.5",
                "days|\"7\"",
                "days|2147483648",
                "days|true",
                "days|\"\"", //
                "upheld|1",
                "upheld|\"true\"",
                "upheld|0.0",
                "upheld|\"\"",
                "text|1",
                "text|1.5",
                "text|true",
                "text|[\"a\"]",
                "text|{}",
                "text|\"\\ud800\"",
                "text|\"a\\udc00b\"",
                "text|\"\\u0000\"",
                "lane|0",
                "lane|\"0\"",
                "lane|\"1\"",
                "lane|\"reserve\"",
                "lane|\" RESERVE\"",
                "lane|\"\"",
                "lane|[\"RESERVE\"]",
                "lane|1.0",
                "on|[2016,1,1]",
                "on|16801",
                "on|\"2016-1-1\"",
                "on|\"2016-02-30\"",
                "on|\"2016-01-01T00:00:00\"",
                "on|\"\"",
                "on|\"+12016-01-01\"",
                "on|\"0001-01-01\"",
                "on|\"-2016-01-01\"",
                "at|1700000000",
                "at|1.7e9",
                "at|\"2026-01-02\"",
                "at|[2026,1,2]",
                "at|\"+12026-01-02T03:04:05Z\"",
                "stocks|{}",
                "stocks|\"\"",
                "stocks|null1",
                "reasons|\"a\"",
                "coordinates|\"\"",
                "coordinates|{}",
            })
    void convertsNothing(String field, String value) {
        assertEquals(
                field,
                fault("{\"amountFen\":1,\"" + field + "\":" + value + "}").field());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stocks[1]|\"stocks\":[{},null]",
                "stocks[0].volumeDm3|\"stocks\":[{\"volumeDm3\":1.5}]",
                "stocks[2].kind|\"stocks\":[{},{},{\"kind\":1}]",
                "reasons[1]|\"reasons\":[\"a\",1]",
                "coordinates|\"coordinates\":[{}]",
                "coordinates|\"coordinates\":[[[1e999]]]",
                "coordinates|\"coordinates\":[true]"
            })
    void namesThePlaceInsideAList(String field, String member) {
        assertEquals(field, fault("{\"amountFen\":1," + member + "}").field());
    }

    @Test
    void refusesAMemberThatDoesNotExist() {
        assertEquals(
                new FieldFault("amountYuan", "UNKNOWN", "没有这一项 / there is no such field"),
                fault("{\"amountFen\":1,\"amountYuan\":{\"a\":[1]}}"));
    }

    @Test
    void refusesAMemberGivenTwice() {
        assertEquals("amountFen", fault("{\"amountFen\":1,\"amountFen\":1}").field());
        assertEquals(
                "TWICE",
                fault("{\"amountFen\":1,\"text\":\"a\",\"amountFen\":2}").code());
        assertEquals(
                "stocks[0].species",
                fault("{\"amountFen\":1,\"stocks\":[{\"species\":\"a\",\"species\":\"a\"}]}")
                        .field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amountFen\":1} x",
                "{\"amountFen\":1}{\"amountFen\":1}",
                "{\"amountFen\":1},",
                "{\"amountFen\":1",
                "[{\"amountFen\":1}]",
                "1",
                "\"\"",
                "null",
                "nul",
                "{'amountFen':1}",
                "{amountFen:1}",
                "{\"amountFen\":1,}",
                "/* */{\"amountFen\":1}",
                " ",
                "\uFEFF1"
            })
    void refusesWhatIsNotOneObject(String text) {
        fault(text);
    }

    @Test
    void refusesOtherEncodingsThanUtf8() {
        for (byte[] body : List.of(
                "{\"amountFen\":1}".getBytes(StandardCharsets.UTF_16),
                "{\"amountFen\":1}".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC4, (byte) 0xE3, '"', '}'})) {
            assertThrows(Rollback.class, () -> json.read(body, Paper.class));
        }
    }

    @Test
    void boundsTheDepth() {
        fault("{\"amountFen\":1,\"coordinates\":" + "[".repeat(30) + "]".repeat(30) + "}");
        fault("[".repeat(100_000));
    }

    @Test
    void stopsReadingAtTheFirstElementTooMany() throws IOException {
        assertEquals(3, read(withStocks(3)).stocks().size());
        assertEquals(new FieldFault("stocks", "TOO_MANY", "最多 3 项 / at most 3 elements"), fault(withStocks(4)));
        // stopped there, because what follows is no JSON at all
        assertEquals("TOO_MANY", fault(withStocks(4).replace("]}", "!!!")).code());
        assertEquals(
                "TOO_MANY",
                fault("{\"amountFen\":1,\"reasons\":[" + "\"\",".repeat(1_000) + "\"\"!!")
                        .code());
        assertEquals(
                "TOO_MANY",
                fault("{\"amountFen\":1,\"coordinates\":[[[1,2],[1,2],[1!!").code());
    }

    private static String withStocks(int stocks) {
        return IntStream.range(0, stocks)
                .mapToObj(i -> "{}")
                .collect(Collectors.joining(",", "{\"amountFen\":1,\"stocks\":[", "]}"));
    }

    @Test
    void anEmptyBodyIsNothing() throws IOException {
        assertNull(json.read(new byte[0], Paper.class));
    }

    @Test
    void neverTellsOfOurClasses() {
        for (String text : List.of("{\"amountFen\":\"x\"}", "{\"x\":1}", "{\"amountFen\":1,\"lane\":\"x\"}", "[]")) {
            String said =
                    assertThrows(Rollback.class, () -> read(text)).refusal().toString();
            assertTrue(!said.contains("lintan.platform.http.body") && !said.contains("java."), said);
        }
    }
}
