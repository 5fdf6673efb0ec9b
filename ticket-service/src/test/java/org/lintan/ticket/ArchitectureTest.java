package org.lintan.ticket;

import java.util.List;
import org.lintan.testkit.ServiceArchitecture;

/** The rules of every service; land has coordinates. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.lintan.ticket");
    }

    @Override
    protected List<String> openToStrangers() {
        return List.of(
                "PublicCountyResource.certificates",
                "PublicCountyResource.notice",
                "PublicCountyResource.notices",
                "PublicCountyResource.tickets",
                "PublicCountyResource.users",
                "PublicCountyResource.uses",
                "PublicCountyResource.vouchers",
                "PublicMethodResource.list",
                "PublicResource.certificate",
                "PublicResource.ticket",
                "PublicResource.voucher");
    }

    @Override
    protected List<String> purePackages() {
        return List.of(
                "org.lintan.ticket.claims",
                "org.lintan.ticket.land",
                "org.lintan.ticket.method",
                "org.lintan.ticket.units",
                "org.lintan.ticket.workflow");
    }

    @Override
    protected List<String> pureLibraries() {
        return List.of("org.locationtech..");
    }

    @Override
    protected List<String> packagesOfCoordinates() {
        return List.of("org.lintan.ticket.land");
    }
}
