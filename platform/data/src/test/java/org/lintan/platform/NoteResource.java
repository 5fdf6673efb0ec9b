package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.writes.Writes;

/** The feature of the test application: notes, written the way a service writes. */
@Path("/api/v1/notes")
class NoteResource {

    /** @param gate number of the gate the write waits at before it commits */
    record NewNote(@NotNull @Size(max = 100) String text, Long gate) {}

    record Note(String id, String text) {}

    enum NoteCode implements Code {
        NOTE_FORBIDDEN_WORD(422, "不能写“{0}”。", "You cannot write \"{0}\".");

        private final int status;
        private final String zh;
        private final String en;

        NoteCode(int status, String zh, String en) {
            this.status = status;
            this.zh = zh;
            this.en = en;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    @ApplicationScoped
    static class Notes {

        private final Writes writes;
        private final Tx tx;
        private final Outbox outbox;

        Notes(Writes writes, Tx tx, Outbox outbox) {
            this.writes = writes;
            this.tx = tx;
            this.outbox = outbox;
        }

        Uni<Response> write(Actor actor, NewNote note) {
            return writes.once(sql -> {
                NoteRow row = NoteRow.of(Ids.next(), actor.county(), note.text());
                return row.persist()
                        .chain(() -> outbox.add(
                                sql,
                                List.of(new OutgoingEvent(
                                        "note.events",
                                        row.id,
                                        "note.written.v1",
                                        actor.county(),
                                        Map.of("text", note.text())))))
                        .chain(() -> note.gate() == null
                                ? Uni.createFrom().voidItem()
                                : Gate.number(note.gate()).pass())
                        .map(done -> outcome(row, note));
            });
        }

        private static Outcome<Note> outcome(NoteRow row, NewNote note) {
            if (note.text().contains("bug")) {
                throw new IllegalStateException("secret internals of org.lintan");
            }
            return note.text().contains("forbidden")
                    ? Outcome.refused(NoteCode.NOTE_FORBIDDEN_WORD, "forbidden")
                    : told(
                            Outcome.created(new Note(row.id, row.text), URI.create("/api/v1/notes/" + row.id)),
                            row,
                            note);
        }

        private static Outcome<Note> told(Outcome<Note> done, NoteRow row, NewNote note) {
            if (note.text().contains("untold")) {
                return done;
            }
            return note.text().contains("same")
                    ? done.by(NoAct.NOTHING_CHANGED)
                    : done.by(Act.of(ActKind.PAPER_STORED, row.id)
                            .changed(ActField.STATE, "OPEN", "STORED")
                            .because(note.text()));
        }

        Uni<Note> one(Actor actor, String id) {
            return tx.run(sql -> NoteRow.<NoteRow>find("id = ?1 and county = ?2", id, actor.county())
                    .firstResult()
                    .onItem()
                    .ifNull()
                    .failWith(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())
                    .map(row -> new Note(row.id, row.text)));
        }
    }

    private final Notes notes;
    private final Caller caller;

    NoteResource(Notes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("steward")
    public Uni<Response> write(@NotNull @Valid NewNote note) {
        return notes.write(caller.actor(), note);
    }

    /** The same by an endpoint that names what it answers with. */
    @POST
    @Path("named")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("steward")
    public Uni<Response> named(@NotNull @Valid NewNote note) {
        return notes.write(caller.actor(), note);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("steward")
    public Uni<Note> one(@PathParam("id") String id) {
        return notes.one(caller.actor(), id);
    }

    /** Deliberately without annotation: nobody may reach it. */
    @GET
    @Path("unannotated/hidden")
    public String unannotated(@QueryParam("q") String q) {
        return "treasure";
    }
}
