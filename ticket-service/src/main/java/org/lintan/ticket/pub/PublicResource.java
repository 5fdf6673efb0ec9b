package org.lintan.ticket.pub;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** No login: anyone who holds a ticket, a voucher or a certificate may check it. */
@Path("/api/v1/public")
class PublicResource {

    private final PublicRegister register;

    PublicResource(PublicRegister register) {
        this.register = register;
    }

    @GET
    @Path("tickets/{code}")
    @PermitAll
    public Uni<PublicTicket> ticket(@PathParam("code") String code) {
        return register.ticket(code);
    }

    @GET
    @Path("certificates/{no}")
    @PermitAll
    public Uni<PublicCertificate> certificate(@PathParam("no") String no) {
        return register.certificate(no);
    }

    @GET
    @Path("vouchers/{no}")
    @PermitAll
    public Uni<PublicVoucher> voucher(@PathParam("no") String no) {
        return register.voucher(no);
    }
}
