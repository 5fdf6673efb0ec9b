package org.lintan.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a camera writes into a photo, in either order of bytes, right or wrong as the test wishes. */
public final class Exif {

    private static final int TEXT = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteOrder order;
    private final List<Field> first = new ArrayList<>();
    private final List<Field> camera = new ArrayList<>();
    private final List<Field> place = new ArrayList<>();

    public Exif(ByteOrder order) {
        this.order = order;
    }

    private record Field(int tag, int type, int count, byte[] value) {}

    /** As cameras do: {@code 2026:11:20 10:05:00}. */
    public Exif day(String text) {
        camera.add(text(0x9003, text));
        return this;
    }

    public Exif offset(String text) {
        camera.add(text(0x9011, text));
        return this;
    }

    /** Degrees, minutes, seconds with three digits, and their letters. */
    public Exif place(double latitude, double longitude) {
        place.add(text(1, latitude < 0 ? "S" : "N"));
        place.add(degrees(2, Math.abs(latitude), 1));
        place.add(text(3, longitude < 0 ? "W" : "E"));
        place.add(degrees(4, Math.abs(longitude), 1));
        return this;
    }

    /** A place each of whose numbers is divided by nothing. */
    public Exif placeOfNoNumbers() {
        place.add(text(1, "N"));
        place.add(degrees(2, 26, 0));
        place.add(text(3, "E"));
        place.add(degrees(4, 117, 0));
        return this;
    }

    /** Anything else a camera says, such as which phone it is. */
    public Exif also(int tag, String text) {
        first.add(text(tag, text));
        return this;
    }

    /** The picture with this in its first segment. */
    public byte[] on(byte[] jpeg) {
        return on(jpeg, bytes());
    }

    /** The picture with these bytes where cameras write. */
    public static byte[] on(byte[] jpeg, byte[] tiff) {
        byte[] head = ByteBuffer.allocate(4 + MARK.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + MARK.length + tiff.length))
                .put(MARK)
                .array();
        return Papers.joined(Arrays.copyOf(jpeg, 2), head, tiff, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public byte[] bytes() {
        int start = 8;
        int size = size(first) + 2 * 12;
        List<Field> table = new ArrayList<>(first);
        table.add(pointer(0x8769, start + size));
        table.add(pointer(0x8825, start + size + size(camera)));
        ByteBuffer all =
                ByteBuffer.allocate(start + size + size(camera) + size(place)).order(order);
        all.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        all.putShort((short) 42).putInt(start);
        write(all, table);
        write(all, camera);
        write(all, place);
        return all.array();
    }

    private void write(ByteBuffer to, List<Field> table) {
        int behind = to.position() + 6 + 12 * table.size();
        to.putShort((short) table.size());
        for (Field field : table) {
            to.putShort((short) field.tag).putShort((short) field.type).putInt(field.count);
            if (field.value.length <= 4) {
                to.put(Arrays.copyOf(field.value, 4));
            } else {
                to.putInt(behind);
                to.put(behind, field.value);
                behind += field.value.length;
            }
        }
        to.putInt(0);
        to.position(behind);
    }

    private static int size(List<Field> table) {
        return 6 + table.stream().mapToInt(field -> 12 + outside(field)).sum();
    }

    private static int outside(Field field) {
        return field.value.length > 4 ? field.value.length : 0;
    }

    private Field pointer(int tag, int at) {
        return new Field(
                tag, LONG, 1, ByteBuffer.allocate(4).order(order).putInt(at).array());
    }

    private static Field text(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Field(tag, TEXT, value.length, value);
    }

    private Field degrees(int tag, double degrees, int divisor) {
        long thousandths = Math.round(degrees * 3_600_000);
        ByteBuffer value = ByteBuffer.allocate(24).order(order);
        value.putInt((int) (thousandths / 3_600_000)).putInt(divisor);
        value.putInt((int) (thousandths / 60_000 % 60)).putInt(divisor);
        value.putInt((int) (thousandths % 60_000)).putInt(divisor * 1_000);
        return new Field(tag, RATIONAL, 3, value.array());
    }
}
