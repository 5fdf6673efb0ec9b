package org.lintan.ledger.statement;

import java.util.List;
import org.lintan.ledger.decision.DecisionsTold;
import org.lintan.ledger.payee.CardTold;

/**
 * What a household should not have to look for: that its card changes, which decision hangs out and until when it may object, and that its
 * objection was answered.
 */
record Told(List<CardTold> cards, List<DecisionsTold.OnNotice> notices, List<DecisionsTold.Answered> answers) {}
