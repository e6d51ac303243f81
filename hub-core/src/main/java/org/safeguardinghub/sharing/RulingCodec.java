package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How a ruling is stored: compactly, since there is one for every record in every answer. The first
 * byte is the version of the form; a form that was ever written can be read for ever.
 */
public final class RulingCodec {
    private static final int VERSION = 3;

    /** Form 1 knew neither whom a system acts for nor feeds, and kept up to this many facts. */
    private static final int MOST_COUNTED_IN_FORM_1 = 20;

    /** Form 2 knew no lawful bases. */
    private static final int LAST_WITHOUT_BASES = 2;

    /** A text holds at most this many bytes; the longest that is stored is a case reference. */
    private static final int LONGEST_TEXT = 255;

    /** Levels are digits to this base: the four and "nothing said". */
    private static final int LEVELS_BASE = 5;

    private RulingCodec() {}

    /**
     * The bytes to store.
     *
     * @throws IllegalArgumentException when the reader's {@code sub}, the person acted for or the
     *     case reference is longer than 255 bytes
     */
    public static byte[] encode(Ruling ruling) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, ruling.matter());
            write(out, ruling.levels());
            for (var category : StoredNumbers.CATEGORIES) {
                var rule = ruling.deciding().get(category);
                if (rule != null) {
                    out.writeByte(rule.number());
                }
            }
            out.writeByte(ruling.rules().size());
            for (var value : ruling.rules()) {
                write(out, value);
            }
            writeSmall(out, ruling.countedInAll());
            writeSmall(out, ruling.counted().size());
            for (var id : ruling.counted()) {
                write(out, id);
            }
            writeSmall(out, ruling.policyVersion().isEmpty() ? 0 : 1);
            if (ruling.policyVersion().isPresent()) {
                writeSmall(out, ruling.policyVersion().getAsInt());
            }
            out.writeByte(ruling.bases().size());
            for (var basis : ruling.bases()) {
                out.writeInt(StoredBases.of(basis));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Matter matter) throws IOException {
        write(out, matter.record().value());
        out.writeByte(StoredNumbers.of(matter.type()));
        writeText(out, matter.owner() == null ? "" : matter.owner().text());
        out.writeBoolean(matter.asked() != null);
        if (matter.asked() != null) {
            write(out, matter.asked().value());
        }
        write(out, matter.reader());
        out.writeByte(StoredNumbers.of(matter.purpose()));
        out.writeBoolean(matter.caseReference() != null);
        if (matter.caseReference() != null) {
            writeText(out, matter.caseReference());
        }
        var at = matter.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        writeSmall(out, matter.position());
    }

    private static void write(DataOutputStream out, Reader reader) throws IOException {
        writeText(out, reader.agency().text());
        writeText(out, reader.sub());
        out.writeByte(StoredNumbers.of(reader.roles()));
        out.writeBoolean(reader.actingFor() != null);
        if (reader.actingFor() != null) {
            writeText(out, reader.actingFor());
        }
        out.writeBoolean(reader.feed());
    }

    private static void write(DataOutputStream out, RuleValue value) throws IOException {
        var hasLevels = value.levels().isEmpty() ? 0 : 1;
        writeSmall(
                out, value.rule().number() << 3 | hasLevels << 2 | StoredNumbers.of(value.did()));
        if (hasLevels == 1) {
            write(out, value.levels());
        }
    }

    private static void write(DataOutputStream out, Map<Category, Level> levels)
            throws IOException {
        var digits = 0;
        for (var category : StoredNumbers.CATEGORIES.reversed()) {
            digits = digits * LEVELS_BASE + StoredNumbers.of(levels.get(category));
        }
        out.writeInt(digits);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text of a ruling has at most %d bytes".formatted(LONGEST_TEXT));
        }
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    /** Seven bits a byte, lowest first; small numbers are short. */
    private static void writeSmall(DataOutputStream out, long number) throws IOException {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /**
     * The ruling that was encoded.
     *
     * @throws IllegalArgumentException when these bytes are no ruling, or one of a later form
     */
    public static Ruling decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readUnsignedByte();
            if (version < 1 || version > VERSION) {
                throw new IllegalArgumentException("rulings of form %d".formatted(version));
            }
            var ruling = readRuling(in, version);
            if (in.available() > 0) {
                throw new IllegalArgumentException("bytes after the end of a ruling");
            }
            return ruling;
        } catch (IOException e) {
            throw new IllegalArgumentException("a ruling that is cut short", e);
        }
    }

    private static Ruling readRuling(DataInputStream in, int version) throws IOException {
        var matter = readMatter(in, version);
        var levels = readLevels(in);
        var deciding = new EnumMap<Category, Rule>(Category.class);
        for (var category : StoredNumbers.CATEGORIES) {
            if (levels.containsKey(category)) {
                deciding.put(category, Rule.numbered(in.readUnsignedByte()));
            }
        }
        var rules = readRules(in);
        var countedInAll = (int) readSmall(in);
        var kept =
                version == 1 ? Math.min(countedInAll, MOST_COUNTED_IN_FORM_1) : (int) readSmall(in);
        var counted = new ArrayList<UUID>();
        while (counted.size() < kept) {
            counted.add(readId(in));
        }
        var policyVersion =
                readSmall(in) == 0 ? OptionalInt.empty() : OptionalInt.of((int) readSmall(in));
        var bases = version <= LAST_WITHOUT_BASES ? List.<LawfulBasis>of() : readBases(in);
        return new Ruling(
                matter, levels, deciding, rules, counted, countedInAll, policyVersion, bases);
    }

    private static List<LawfulBasis> readBases(DataInputStream in) throws IOException {
        var size = in.readUnsignedByte();
        var bases = new ArrayList<LawfulBasis>(size);
        for (var i = 0; i < size; i++) {
            bases.add(StoredBases.basis(in.readInt()));
        }
        return bases;
    }

    private static Matter readMatter(DataInputStream in, int version) throws IOException {
        var record = new RecordId(readId(in));
        var type = StoredNumbers.recordType(in.readUnsignedByte());
        var owner = readText(in);
        var asked = in.readBoolean() ? new SubjectId(readId(in)) : null;
        var reader = readReader(in, version);
        var purpose = StoredNumbers.purpose(in.readUnsignedByte());
        var caseReference = in.readBoolean() ? readText(in) : null;
        var at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return new Matter(
                record,
                type,
                owner.isEmpty() ? null : new AgencyId(owner),
                asked,
                reader,
                purpose,
                caseReference,
                at,
                readSmall(in));
    }

    private static Reader readReader(DataInputStream in, int version) throws IOException {
        var agency = new AgencyId(readText(in));
        var sub = readText(in);
        var roles = StoredNumbers.roles(in.readUnsignedByte());
        if (version == 1) {
            return new Reader(agency, sub, roles, null, false);
        }
        var actingFor = in.readBoolean() ? readText(in) : null;
        return new Reader(agency, sub, roles, actingFor, in.readBoolean());
    }

    private static List<RuleValue> readRules(DataInputStream in) throws IOException {
        var size = in.readUnsignedByte();
        var rules = new ArrayList<RuleValue>(size);
        for (var i = 0; i < size; i++) {
            var head = (int) readSmall(in);
            var rule = Rule.numbered(head >> 3);
            var did = StoredNumbers.did(head & 3, rule.kind());
            rules.add(new RuleValue(rule, did, (head & 4) == 0 ? Levels.none() : readLevels(in)));
        }
        return rules;
    }

    private static Map<Category, Level> readLevels(DataInputStream in) throws IOException {
        var digits = in.readInt();
        var levels = Levels.said();
        for (var category : StoredNumbers.CATEGORIES) {
            @Nullable Level level = StoredNumbers.level(digits % LEVELS_BASE);
            if (level != null) {
                levels.put(category, level);
            }
            digits /= LEVELS_BASE;
        }
        return levels;
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static String readText(DataInputStream in) throws IOException {
        var bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long readSmall(DataInputStream in) throws IOException {
        var number = 0L;
        var shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next >= 0x80);
        return number;
    }
}
