package org.lintan.ledger.decision;

import java.time.LocalDate;
import java.util.List;
import org.lintan.ledger.plan.Plan;

/**
 * What a decision that is in force fixed, without who raised what against it.
 *
 * @param objections how many were raised; all are answered, and none was upheld
 * @param inForceOn the first day it was in force: after the notice, and after the last objection was answered
 * @param seed fixed from what was decided, before anybody could run it
 */
public record InForce(
        String decisionId,
        String party,
        String title,
        Plan plan,
        long potFen,
        String rollId,
        List<Meeting> steps,
        LocalDate publishedOn,
        int noticeDays,
        LocalDate noticeEndsOn,
        int objections,
        LocalDate inForceOn,
        String seed) {}
