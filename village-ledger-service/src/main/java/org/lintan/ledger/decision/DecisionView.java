package org.lintan.ledger.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.ledger.plan.Plan;
import org.lintan.platform.documents.BoundPaper;

/**
 * A decision as everybody of the village may read it; {@code seed} settles who gets an odd fen and was fixed with it.
 *
 * @param own the reader recorded it: an objection to it is answered by another steward
 */
record DecisionView(
        String decisionId,
        String collectiveName,
        String villageName,
        String title,
        Plan plan,
        long potFen,
        String rollId,
        List<Meeting> steps,
        LocalDate publishedOn,
        int noticeDays,
        LocalDate noticeEndsOn,
        DecisionState state,
        String seed,
        String proposedBy,
        Instant recordedAt,
        Instant runAt,
        List<ObjectionView> objections,
        List<BoundPaper> documents,
        boolean own) {}
