package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ToldCodecTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ToldCodec codec = new ToldCodec(json);

    @Test
    void anAnswerIsToldElsewhereAsItIsToldHere() {
        CommandResult done = new CommandResult(
                "C1", 201, URI.create("/api/v1/orders/O1"), json.valueToTree(Map.of("orderId", "O1")), null);
        for (Told told : List.of(Told.first(done), Told.again(done))) {
            Answered answered = new Answered("P1", 3, "R1", told);
            assertEquals(answered, codec.read(codec.write(answered)).orElseThrow());
        }
    }

    @Test
    void aRefusalIsSaidInTheSameSentence() {
        Refusal refusal = Refusal.of(MarketCode.NOT_ENOUGH_MONEY, 123_456L, 5L);
        Told told = Told.first(new CommandResult("C1", 409, null, null, refusal));
        Told heard = codec.read(codec.write(new Answered("P1", 0, "R1", told)))
                .orElseThrow()
                .told();
        assertTrue(heard.result().refused());
        assertEquals(409, heard.result().status());
        assertEquals(refusal.sentence(false), heard.result().refusal().sentence(false));
        assertEquals(
                "IDEMPOTENCY_KEY_REUSED",
                codec.read(codec.write(new Answered("P1", 0, "R1", Told.reused("C1"))))
                        .orElseThrow()
                        .told()
                        .result()
                        .refusal()
                        .code()
                        .name());
    }

    @Test
    void whatIsNoAnswerIsNotTold() {
        Stream.of(
                        "",
                        "null",
                        "{}",
                        "no json",
                        "{\"process\":\"P1\",\"asked\":\"R1\"}",
                        "{\"process\":\"P1\",\"asked\":\"R1\",\"status\":201,\"location\":\"not a uri\"}")
                .forEach(value -> assertTrue(codec.read(value).isEmpty(), value));
    }
}
