package org.lintan.ticket.pub;

import java.util.Optional;
import org.lintan.kernel.party.PartyKind;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.registry.Voucher;
import org.lintan.ticket.retirement.Certificate;
import org.lintan.ticket.retirement.Uses;
import org.lintan.ticket.support.Masking;

/** Whom a stranger may read by name: bodies; of a person the first sign. */
final class Names {

    /** The code of a household names it as well as its name would. */
    private static final String NOBODYS_BUSINESS = "***";

    private Names() {}

    /** A party to a case is masked whatever it is called; otherwise the beneficiary is named unless it may be a person. */
    static String beneficiary(Purpose purpose, String name) {
        return purpose == Purpose.JUDICIAL_RESTORATION ? Masking.person(name) : Masking.unlessBody(name);
    }

    /** Who retired; its code where nobody knew a name. */
    static String user(Uses.User user) {
        return party(user.party(), user.name(), user.kind());
    }

    /** Who gave or took; its code where nobody knew a name. */
    static String side(Voucher.Side side) {
        return party(side.party(), side.name(), side.kind());
    }

    /** Whether everybody may read the price: what a person was paid is nobody else's business. */
    static boolean mayBePriced(Voucher voucher) {
        return !mayBePerson(voucher.from()) && !mayBePerson(voucher.to());
    }

    static boolean mayBePerson(Voucher.Side side) {
        return side.kind().filter(PartyKind::personal).isPresent()
                || side.name() != null && !Masking.unlessBody(side.name()).equals(side.name());
    }

    private static String party(String code, String name, Optional<PartyKind> kind) {
        boolean personal = kind.filter(PartyKind::personal).isPresent();
        if (name == null) {
            return personal ? NOBODYS_BUSINESS : code;
        }
        return personal ? Masking.person(name) : Masking.unlessBody(name);
    }

    static String user(Certificate certificate) {
        return certificate.partyName() == null ? certificate.party() : Masking.unlessBody(certificate.partyName());
    }

    /** What may name a party to a case is not shown. */
    static String note(Certificate certificate) {
        return certificate.purpose() == Purpose.JUDICIAL_RESTORATION ? null : certificate.note();
    }
}
