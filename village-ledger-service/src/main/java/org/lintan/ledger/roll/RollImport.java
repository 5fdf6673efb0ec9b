package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.Asking;
import org.lintan.ledger.Speech;
import org.lintan.ledger.payee.RollCards;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Imports a roll: all of it or nothing; the same file for the same cut-off date is the same roll, not a new version. */
@ApplicationScoped
class RollImport {

    /** A clerk corrects the first thousand faults before reading more. */
    private static final int MOST_FAULTS = 1_000;

    private static final List<String> COLUMNS = List.of(
            "county",
            "roll_id",
            "household_no",
            "household_party",
            "position",
            "members",
            "sealed",
            "salt",
            "commitment",
            "card_roll_id");

    private final Tx tx;
    private final Writes writes;
    private final Villages villages;
    private final CheckRules checkRules;
    private final RollRows rows;
    private final PayeeSeal seal;
    private final Households households;
    private final EarlierRolls earlierRolls;
    private final RollCards rollCards;
    private final Today today;
    private final Clock clock;
    private final Vertx vertx;

    RollImport(
            Tx tx,
            Writes writes,
            Villages villages,
            CheckRules checkRules,
            RollRows rows,
            PayeeSeal seal,
            Households households,
            EarlierRolls earlierRolls,
            RollCards rollCards,
            Today today,
            Clock clock,
            Vertx vertx) {
        this.tx = tx;
        this.writes = writes;
        this.villages = villages;
        this.checkRules = checkRules;
        this.rows = rows;
        this.seal = seal;
        this.households = households;
        this.earlierRolls = earlierRolls;
        this.rollCards = rollCards;
        this.today = today;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** What a file comes to before anything is stored. */
    private record Judged(
            String rollId, String sha256, Checks checks, RollReading reading, List<SealedHousehold> sealed) {}

    private record Against(Checks checks, Earlier earlier) {}

    /** @param confirmed the kinds of {@link RollQuestion} a person has looked at in this file */
    Uni<Response> run(Actor steward, LocalDate cutOff, Set<String> confirmed, byte[] file, Speech speech) {
        if (cutOff == null) {
            return refuse(Refusal.of(RollCode.ROLL_CUT_OFF_REQUIRED));
        }
        if (cutOff.isAfter(today.date())) {
            return refuse(Refusal.of(RollCode.ROLL_CUT_OFF_IN_FUTURE));
        }
        // reading and sealing 20,000 households takes a second or two: not on the event loop, and not inside the
        // transaction
        return tx.run(sql -> villages.own(sql, steward).chain(village -> checkRules.inForce(sql, village, cutOff)))
                .chain(checks -> vertx.executeBlocking(() -> judge(steward.party(), file, checks, speech)))
                .chain(judged -> writes.once(sql -> store(sql, steward, cutOff, judged, confirmed, speech)));
    }

    /** The file with its faults in red and what changed since the last roll, without importing it. */
    Uni<byte[]> check(Actor steward, byte[] file, Speech speech) {
        return tx.run(sql -> villages.own(sql, steward)
                        .chain(village -> checkRules
                                .inForce(sql, village, today.date())
                                .chain(checks ->
                                        earlierRolls.read(sql, village).map(earlier -> new Against(checks, earlier)))))
                .chain(against -> vertx.executeBlocking(() -> {
                    Sheet sheet = sheet(file);
                    RollReading reading = RollParser.parse(sheet, against.checks());
                    // a roll with faults has no household to hold against the last, which takes long to open
                    RollReading shown = reading.households().isEmpty()
                            ? reading
                            : reading.and(against.earlier()
                                    .beside(steward.party(), reading.households())
                                    .questions());
                    return RollBook.marked(sheet, shown, speech);
                }));
    }

    private static Sheet sheet(byte[] file) {
        SheetReading reading = SheetReading.of(file, RollHeader.LOOKING);
        if (reading instanceof SheetReading.Unreadable unreadable) {
            throw Refusal.of(unreadable.code()).rollback();
        }
        return (Sheet) reading;
    }

    private Judged judge(String party, byte[] file, Checks checks, Speech speech) {
        RollReading reading = RollParser.parse(sheet(file), checks);
        if (!reading.faults().isEmpty()) {
            List<FieldFault> faults = reading.faults().stream()
                    .limit(MOST_FAULTS)
                    .map(f -> new FieldFault(f.field(), f.fault().name(), speech.say(f.zh(), f.en())))
                    .toList();
            throw Refusal.of(RollCode.ROLL_HAS_FAULTS, reading.faults().size())
                    .with(faults)
                    .rollback();
        }
        if (reading.households().isEmpty()) {
            throw Refusal.of(RollCode.ROLL_EMPTY).rollback();
        }
        String rollId = Ids.next();
        List<SealedHousehold> sealed = new ArrayList<>(reading.households().size());
        for (Household household : reading.households()) {
            SealedHousehold one = seal.seal(rollId, party, sealed.size() + 1, household);
            if (one.party().length() > 40) {
                throw Refusal.of(RollCode.ROLL_PARTY_TOO_LONG, household.householdNo())
                        .rollback();
            }
            sealed.add(one);
        }
        return new Judged(rollId, Sha256.hexOf(file), checks, reading, sealed);
    }

    private Uni<Outcome<Roll>> store(
            Sql sql, Actor steward, LocalDate cutOff, Judged judged, Set<String> confirmed, Speech speech) {
        return villages.lockOwn(sql, steward)
                .chain(village -> rows.sameFile(village.county(), village.party(), judged.sha256(), cutOff)
                        .chain(same -> same != null
                                ? Uni.createFrom()
                                        .item(Outcome.done(Roll.of(same)).by(NoAct.NOTHING_CHANGED))
                                : earlierRolls
                                        .read(sql, village)
                                        // the village is locked, so what is asked about is what the roll comes after
                                        .chain(earlier -> vertx.executeBlocking(() -> earlier.beside(
                                                village.party(),
                                                judged.reading().households())))
                                        .invoke(beside -> Asking.ask(
                                                RollCode.ROLL_HAS_QUESTIONS,
                                                judged.reading()
                                                        .and(beside.questions())
                                                        .questions(),
                                                confirmed,
                                                speech))
                                        .chain(beside -> insert(sql, steward, village, cutOff, judged, beside))));
    }

    private Uni<Outcome<Roll>> insert(
            Sql sql, Actor steward, Collective village, LocalDate cutOff, Judged judged, Earlier.Beside beside) {
        RollRow row = new RollRow();
        row.id = judged.rollId();
        row.county = village.county();
        row.party = village.party();
        row.cutOff = cutOff;
        row.fileSha256 = judged.sha256();
        row.households = judged.sealed().size();
        row.members = judged.reading().members();
        row.cardCheck = judged.checks().card().name();
        row.idCheck = judged.checks().id().name();
        row.importedBy = steward.subject();
        row.importedAt = Utc.of(clock.instant());
        List<Object[]> lines = judged.sealed().stream()
                .map(h -> new Object[] {
                    village.county(),
                    row.id,
                    h.householdNo(),
                    h.party(),
                    h.position(),
                    h.members(),
                    buffer(h.sealed()),
                    buffer(h.salt()),
                    h.commitment(),
                    beside.cardRolls().get(h.party())
                })
                .toList();
        return rows.count("county = ?1 and party = ?2", village.county(), village.party())
                .invoke(versions -> row.version = versions.intValue() + 1)
                .chain(() -> rows.persist(row))
                .chain(() -> sql.insert("roll_household", COLUMNS, lines))
                .chain(() -> households.keep(sql, village.county(), village.party(), judged.sealed()))
                .chain(() -> rollCards.open(
                        sql,
                        steward,
                        village,
                        row.id,
                        "第 " + row.version + " 版名册(截止 " + cutOff + ")上是另一张卡或另一个收款人",
                        beside.said(),
                        beside.other()))
                .map(done -> Outcome.created(Roll.of(row), URI.create("/api/v1/rolls/" + row.id))
                        .by(Act.of(ActKind.ROLL_IMPORTED, row.id)
                                .with(ActField.VERSION, row.version)
                                .with(ActField.DAY, row.cutOff)
                                .with(ActField.HOUSEHOLDS, row.households)
                                .with(ActField.MEMBERS, row.members)
                                .with(ActField.SHA256, row.fileSha256)));
    }

    private static io.vertx.core.buffer.Buffer buffer(byte[] bytes) {
        return io.vertx.core.buffer.Buffer.buffer(bytes);
    }

    private static Uni<Response> refuse(Refusal refusal) {
        return Uni.createFrom().failure(refusal.rollback());
    }
}
