package org.lintan.platform.documents.photo;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintan.testkit.Exif;
import org.lintan.testkit.Papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Photos come from anybody: what they say of themselves is taken where it can be true, and where they are broken they say nothing. */
class PhotoReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final byte[] PICTURE = Papers.picture("jpg", 120, 80);

    static List<ByteOrder> orders() {
        return List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Photographed> read(byte[] jpeg) {
        return PhotoReader.read(ByteBuffer.wrap(jpeg), NOW);
    }

    private static Optional<Photographed> read(Exif exif) {
        return read(exif.on(PICTURE));
    }

    private static Exif exif() {
        return new Exif(ByteOrder.LITTLE_ENDIAN);
    }

    private static BigDecimal degrees(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsDayOffsetAndPlaceInEitherOrderOfBytes(ByteOrder order) {
        Exif exif = new Exif(order)
                .also(0x010F, "A maker")
                .also(0x0110, "A phone")
                .day("2026:11:20 10:05:00")
                .offset("+08:00")
                .place(26.5125, 117.305);
        assertEquals(
                Optional.of(
                        new Photographed("2026-11-20T10:05:00", "+08:00", degrees("26.512500"), degrees("117.305000"))),
                read(exif));
    }

    @Test
    void southAndWestAreNegative() {
        assertEquals(
                Optional.of(new Photographed(null, null, degrees("-33.856800"), degrees("-70.640000"))),
                read(exif().place(-33.8568, -70.64)));
    }

    @Test
    void readsADayWithoutAPlaceAndWithoutAnOffset() {
        assertEquals(
                Optional.of(new Photographed("2026-11-20T23:59:59", null, null, null)),
                read(exif().day("2026:11:20 23:59:59")));
    }

    @Test
    void saysNothingOfAPhotoThatSaysNothing() {
        assertEquals(Optional.empty(), read(PICTURE));
        assertEquals(Optional.empty(), read(exif()));
        assertEquals(Optional.empty(), read(exif().also(0x0110, "A phone").offset("+08:00")));
        assertEquals(Optional.empty(), read(Papers.picture("png", 20, 20)));
    }

    @ParameterizedTest
    @CsvSource({"91,117", "-90.001,117", "26,181", "26,-180.5", "0,0"})
    void aPlaceThatIsNoneIsLeftOut(double latitude, double longitude) {
        assertEquals(Optional.empty(), read(exif().place(latitude, longitude)));
        assertEquals(
                Optional.of(new Photographed("2026-11-20T10:05:00", null, null, null)),
                read(exif().day("2026:11:20 10:05:00").place(latitude, longitude)));
    }

    @Test
    void aPlaceDividedByNothingIsLeftOut() {
        assertEquals(Optional.empty(), read(exif().placeOfNoNumbers()));
    }

    @Test
    void aPlaceOnTheEquatorOrTheMeridianIsOne() {
        assertEquals(
                Optional.of(new Photographed(null, null, degrees("0.000000"), degrees("117.000000"))),
                read(exif().place(0, 117)));
    }

    @ParameterizedTest
    @CsvSource({
        "1989:12:31 10:00:00",
        "2026:11:29 10:00:01",
        "2026:02:30 10:00:00",
        "2026:13:01 10:00:00",
        "2026:11:20 24:00:00",
        "0000:00:00 00:00:00",
        "2026-11-20 10:05:00",
        "yesterday"
    })
    void aDayThatIsNoneIsLeftOutWithItsOffset(String day) {
        assertEquals(Optional.empty(), read(exif().day(day).offset("+08:00")));
        assertEquals(
                Optional.of(new Photographed(null, null, degrees("26.500000"), degrees("117.300000"))),
                read(exif().day(day).offset("+08:00").place(26.5, 117.3)));
    }

    @Test
    void theClockOfACameraMayBeADayAhead() {
        assertEquals(
                Optional.of(new Photographed("2026-11-29T10:00:00", "+14:00", null, null)),
                read(exif().day("2026:11:29 10:00:00").offset("+14:00")));
    }

    @ParameterizedTest
    @CsvSource({"+25:00", "08:00", "Z", "+8:00"})
    void anOffsetThatIsNoneIsLeftOutAndTheDayStays(String offset) {
        assertEquals(
                Optional.of(new Photographed("2026-11-20T10:05:00", null, null, null)),
                read(exif().day("2026:11:20 10:05:00").offset(offset)));
    }

    @Test
    void anOffsetOfNothingIsWrittenAsOthers() {
        assertEquals(
                Optional.of(new Photographed("2026-11-20T10:05:00", "+00:00", null, null)),
                read(exif().day("2026:11:20 10:05:00").offset("+00:00")));
    }

    @Test
    void looksOnlyBeforeThePointsBegin() {
        byte[] exif = exif().day("2026:11:20 10:05:00").on(PICTURE);
        byte[] segment = Arrays.copyOfRange(exif, 2, 2 + exif.length - PICTURE.length);
        byte[] behind = Papers.joined(
                Arrays.copyOf(PICTURE, PICTURE.length - 2), segment, new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertEquals(Optional.empty(), read(behind));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void survivesWhateverIsCutOff(ByteOrder order) {
        byte[] whole = new Exif(order)
                .day("2026:11:20 10:05:00")
                .offset("+08:00")
                .place(26.5, 117.3)
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            read(Exif.on(PICTURE, Arrays.copyOf(whole, length)));
            read(Arrays.copyOf(Exif.on(PICTURE, whole), length + 2));
        }
    }

    @Test
    void survivesAnyByteThatIsWrong() {
        Random random = new Random(20_261_128);
        byte[] whole = exif().also(0x0110, "A phone")
                .day("2026:11:20 10:05:00")
                .offset("+08:00")
                .place(26.5, 117.3)
                .bytes();
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = whole.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            read(Exif.on(PICTURE, spoilt)).ifPresent(PhotoReaderTest::canBe);
        }
    }

    private static void canBe(Photographed photo) {
        assertEquals(true, photo.at() != null || photo.latitude() != null);
        assertEquals(photo.latitude() == null, photo.longitude() == null);
        assertEquals(true, photo.at() == null || photo.at().length() == 19);
        assertEquals(
                true,
                photo.offset() == null || photo.at() != null && photo.offset().length() == 6);
        if (photo.latitude() != null) {
            assertEquals(true, photo.latitude().abs().compareTo(degrees("90")) <= 0);
            assertEquals(true, photo.longitude().abs().compareTo(degrees("180")) <= 0);
        }
    }

    @Test
    void keepsLittleOfFiveThousandFieldsThatAreEachTheWholeSegment() {
        byte[] hostile = hostile((table, i) -> table.putShort((short) (0x100 + i))
                .putShort((short) 7)
                .putInt(64_000)
                .putInt(0));
        long before = used();
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Optional.empty(), read(Exif.on(PICTURE, hostile))));
        assertEquals(true, used() - before < 64 << 20);
    }

    @Test
    void entersATableOnceHoweverOftenItPointsAtItself() {
        byte[] hostile = hostile((table, i) ->
                table.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8 + i));
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Optional.empty(), read(Exif.on(PICTURE, hostile))));
    }

    /** One table of five thousand fields in a segment nearly as long as there can be. */
    private static byte[] hostile(ObjIntConsumer<ByteBuffer> field) {
        byte[] hostile = new byte[65_000];
        ByteBuffer table = ByteBuffer.wrap(hostile)
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 5_000);
        for (int i = 0; i < 5_000; i++) {
            field.accept(table, i);
        }
        return hostile;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
