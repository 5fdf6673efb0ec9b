package org.lintan.ticket.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Period;

/** A ticket about to be entered into the registry. */
public record NewTicket(
        String ticketId,
        String county,
        String serial,
        String verifyCode,
        String applicationId,
        Holder holder,
        long quantityKg,
        Period period,
        long areaM2,
        String methodId,
        String methodVersion,
        LocalDate issuedOn,
        LocalDateTime issuedAt,
        TicketParticulars particulars) {}
