package org.lintan.ledger;

import java.util.List;
import java.util.Set;
import org.lintan.ledger.sheet.Question;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.FieldFault;
import org.lintan.platform.http.Refusal;

/** Asks before a file is taken: everything at once, and only what was not confirmed. */
public final class Asking {

    private Asking() {}

    /** Refuses with {@code code} and every open question while there is one. */
    public static void ask(Code code, List<? extends Question> questions, Set<String> confirmed, Speech speech) {
        List<FieldFault> open = questions.stream()
                .filter(question -> !confirmed.contains(question.code()))
                .map(question -> new FieldFault("confirmed", question.code(), speech.say(question.zh(), question.en())))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.of(code, open.size()).with(open).rollback();
        }
    }
}
