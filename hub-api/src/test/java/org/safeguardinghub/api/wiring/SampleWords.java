package org.safeguardinghub.api.wiring;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What the sample events are made of. All are invented, and the same in every run. */
final class SampleWords {
    static final AgencyId SCHOOL = new AgencyId("hill-school");
    static final AgencyId CARE = new AgencyId("northtown-csc");
    static final AgencyId POLICE = new AgencyId("eastshire-police");
    static final SubjectId CHILD = new SubjectId(id(101));
    static final SubjectId SAME_CHILD = new SubjectId(id(102));
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    static final Validity TERM = new Validity(NOON, Instant.parse("2026-06-01T00:00:00Z"));

    private SampleWords() {}

    static UUID id(long number) {
        return new UUID(0x0a1b2c3d4e5f4a6bL, 0x8c9d000000000000L + number);
    }

    static RecordId record(long number) {
        return new RecordId(id(number));
    }

    /** Sets are written as they iterate, and other sets iterate differently in each run. */
    @SafeVarargs
    static <T> Set<T> inOrder(T... members) {
        var ordered = new LinkedHashSet<T>();
        for (var member : members) {
            ordered.add(member);
        }
        return Collections.unmodifiableSet(ordered);
    }

    /**
     * Envelopes of the first version: a key's id, its commitment and the nonce are random in life,
     * the length of each part is not.
     */
    static Sealed sealed(Category... categories) {
        var envelopes = new EnumMap<Category, byte[]>(Category.class);
        for (var category : categories) {
            envelopes.put(category, envelope());
        }
        return new Sealed(envelopes);
    }

    private static byte[] envelope() {
        var envelope = new byte[1 + 16 + 16 + 12 + 2 + 16];
        Arrays.fill(envelope, (byte) 7);
        envelope[0] = 1;
        return envelope;
    }

    /** The first stored form of a ruling, as its codec reads it. */
    static byte[] ruling() {
        return HexFormat.of()
                .parseHex(
                        "0100000000000000020000000000000001020b68696c6c2d7363686f6f6c0006"
                                + "72656164657208706572736f6e2d3102020106636173652d310000000069a57b"
                                + "c0000000006400773f70121212120c0810308001950100773f70980180028802"
                                + "9802a002b802c80201000000000000000300000000000000030101");
    }
}
