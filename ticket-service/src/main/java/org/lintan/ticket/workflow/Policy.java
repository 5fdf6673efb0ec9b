package org.lintan.ticket.workflow;

import java.util.Optional;
import java.util.function.Function;
import org.lintan.platform.http.Refusal;

/**
 * One rule an attempt must pass.
 *
 * @param name the rule as a sentence
 * @param test empty when it passes
 */
public record Policy(String name, Function<Attempt, Optional<Refusal>> test) {}
