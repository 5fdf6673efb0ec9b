package org.lintan.market.desk.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.instrument.InstrumentId;

/** Reads records of the order log. What is no command can do no harm: it is empty here and passed over. */
@ApplicationScoped
class CommandParser {

    private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final Pattern PARTY = Pattern.compile("[a-z0-9-]{1,40}");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final ObjectMapper json;

    CommandParser(ObjectMapper json) {
        this.json = json;
    }

    Optional<Command> parse(ConsumerRecord<String, String> record) {
        try {
            CommandRecord written = record.value() == null ? null : json.readValue(record.value(), CommandRecord.class);
            return Optional.ofNullable(written)
                    .map(CommandRecord::command)
                    .filter(read -> isWhole(read) && read.instrumentId().equals(record.key()));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    String write(Command command) {
        try {
            return json.writeValueAsString(CommandRecord.of(command));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isWhole(Command command) {
        return matches(ID, command.commandId())
                && matches(COUNTY, command.county())
                && matches(PARTY, command.party())
                && InstrumentId.canBe(command.instrumentId())
                && command.type() != null
                && command.subject() != null
                && isTime(command.at())
                && command.payload() != null
                && (command.key() == null || isNamedByItsKey(command));
    }

    private static boolean isNamedByItsKey(Command command) {
        Command.Key key = command.key();
        return matches(ID, key.requestId())
                && Sha256.isHash(key.hash())
                && Sha256.isHash(key.bodyHash())
                && command.commandId().equals(Names.ofKey(key.hash()))
                && key.claims().stream()
                        .allMatch(claim -> claim != null && command.county().equals(claim.county()));
    }

    /** A time the database can keep: one command it cannot would hold up the partition for ever. */
    private static boolean isTime(Instant at) {
        return at != null && at.isAfter(Instant.EPOCH) && at.isBefore(LAST);
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
