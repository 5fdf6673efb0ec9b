package org.lintan.market.order.pit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReservationPropertyTest {

    @Property
    void aReservationIsPriceTimesTonnesExactlyOrRefused(
            @ForAll @LongRange(min = 1, max = 9_000_000_000L) long tonnes,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long price) {
        BigInteger exact = BigInteger.valueOf(tonnes).multiply(BigInteger.valueOf(price));
        OptionalLong reserved = Reservation.of(tonnes * 1_000, price);
        assertEquals(exact.bitLength() < 64, reserved.isPresent());
        reserved.ifPresent(fen -> assertEquals(exact, BigInteger.valueOf(fen)));
    }

    @Property
    void whatIsUsedUpPartByPartLeavesPriceTimesTheRestAndNothingAtTheEnd(
            @ForAll @LongRange(min = 1, max = 1_000_000) long tonnes,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long price,
            @ForAll long seed) {
        Random random = new Random(seed);
        long left = tonnes;
        long reserved = Reservation.of(tonnes * 1_000, price).orElseThrow();
        while (left > 0) {
            long part = 1 + random.nextLong(left);
            reserved -= Reservation.share(reserved, left * 1_000, part * 1_000);
            left -= part;
            BigDecimal naive = BigDecimal.valueOf(price)
                    .multiply(BigDecimal.valueOf(left * 1_000))
                    .divide(BigDecimal.valueOf(1_000));
            assertEquals(naive.longValueExact(), reserved);
        }
        assertEquals(0, reserved);
    }

    @Test
    void whatIsNoReservationOfWholeTonnesIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> Reservation.of(1_500, 1_500));
        assertThrows(IllegalArgumentException.class, () -> Reservation.share(3_001, 2_000, 1_000));
        assertThrows(IllegalArgumentException.class, () -> Reservation.share(3_000, 2_000, 3_000));
    }
}
