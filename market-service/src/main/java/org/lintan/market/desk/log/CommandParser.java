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
import org.lintan.platform.db.UnknownWord;

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

    /** Fails with {@link UnknownWord} where it is a command about a kind of instrument that only a newer release knows. */
    Optional<Command> parse(ConsumerRecord<String, String> record) {
        try {
            CommandRecord written = record.value() == null ? null : json.readValue(record.value(), CommandRecord.class);
            Optional<Command> command = Optional.ofNullable(written)
                    .map(CommandRecord::command)
                    .filter(read -> fault(read).isEmpty() && read.instrumentId().equals(record.key()));
            if (command.isPresent() && command.get().instrumentKind() == null) {
                throw new UnknownWord("InstrumentKind " + written.instrumentKind());
            }
            return command;
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** The first member that makes it no command for whoever reads it; empty if there is none. What is written has none. */
    Optional<String> fault(Command command) {
        return Optional.ofNullable(faultOf(command));
    }

    String write(Command command) {
        try {
            return json.writeValueAsString(CommandRecord.of(command));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String faultOf(Command command) {
        if (!matches(COUNTY, command.county())) {
            return "county";
        }
        if (!matches(PARTY, command.party())) {
            return "party";
        }
        if (!matches(ID, command.commandId())) {
            return "commandId";
        }
        if (!InstrumentId.canBe(command.instrumentId())) {
            return "instrumentId";
        }
        if (!isTime(command.at())) {
            return "at";
        }
        if (command.key() != null && !isNamedByItsKey(command)) {
            return "key";
        }
        return command.type() == null
                ? "type"
                : command.subject() == null ? "subject" : command.payload() == null ? "payload" : null;
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
