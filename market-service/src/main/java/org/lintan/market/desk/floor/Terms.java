package org.lintan.market.desk.floor;

/**
 * The dated rules in force for one county on one day.
 *
 * @param mode {@code LISTING} or {@code CONTINUOUS}: what the market lane does where a ticket has no mode of its own
 * @param bandBp basis points around the previous close
 * @param referencePrice close of a ticket never traded, fen per tonne
 * @param reservePrice price of the reserve lane, fen per tonne
 * @param feeBpVillage fee of a village's sale
 * @param feeBpOther fee of anybody else's
 * @param lotKg smallest step
 * @param resaleDays days a purchase cannot be sold again, its own day included; 0 = at once
 * @param listingBelowKg a single listing or order stays below this
 * @param dayCloseMinutes when day orders end, in minutes after midnight
 */
public record Terms(
        String mode,
        long bandBp,
        long referencePrice,
        long reservePrice,
        long feeBpVillage,
        long feeBpOther,
        long lotKg,
        long resaleDays,
        long listingBelowKg,
        long dayCloseMinutes) {}
