/**
 * PURE: the case from draft to ticket. {@link org.lintan.ticket.workflow.Flow} says what is possible at which stage and for whom,
 * {@link org.lintan.ticket.workflow.Policies} is the list of named rules each action must pass, {@link org.lintan.ticket.workflow.Checks}
 * re-computes what an officer must see. Facts in, values out.
 *
 * <p>{@code DRAFT → SUBMITTED → TITLE_CHECKED → MEASURED → ON_NOTICE → EXPERT_REVIEWED → FORESTRY_APPROVED → ISSUED}; exits
 * {@code RETURNED} (comes back as SUBMITTED, in a new round), {@code REJECTED}, {@code WITHDRAWN}.
 */
package org.lintan.ticket.workflow;
