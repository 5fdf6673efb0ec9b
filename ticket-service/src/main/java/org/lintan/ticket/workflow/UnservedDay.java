package org.lintan.ticket.workflow;

import java.time.LocalDate;

/**
 * A plot whose inventories leave one end of the period without stocks, although there are some.
 *
 * @param opening whether it is the first day of the period, else the last
 * @param needed the day the method takes the stocks of
 * @param nearest the day of the nearest inventory, which cannot serve
 */
public record UnservedDay(String plotName, boolean opening, LocalDate needed, LocalDate nearest) {}
