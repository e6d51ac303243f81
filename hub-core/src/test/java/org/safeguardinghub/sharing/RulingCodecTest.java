package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

class RulingCodecTest {
    /** Written once by the first form there was. It must decode for ever. */
    private static final String FIRST_FORM =
            "0100000000000000020000000000000001020b68696c6c2d7363686f6f6c0006"
                    + "72656164657208706572736f6e2d3102020106636173652d310000000069a57b"
                    + "c0000000006400773f70121212120c0810308001950100773f70980180028802"
                    + "9802a002b802c80201000000000000000300000000000000030101";

    /** Written once by the second form. It must decode for ever as well. */
    private static final String SECOND_FORM =
            "0200000000000000020000000000000001020b68696c6c2d7363686f6f6c0006"
                    + "72656164657208706572736f6e2d31010108706572736f6e2d32000201066361"
                    + "73652d310000000069a57bc00000000064001dcfdc0404040412081018212830"
                    + "8001950100773f7098018002880290029802a002a802b002b802c80202020000"
                    + "0000000000040000000000000001000000000000000300000000000000030101";

    /** Written once by the third form: the same ruling, with what makes it lawful. */
    private static final String THIRD_FORM =
            "0300000000000000020000000000000001020b68696c6c2d7363686f6f6c0006"
                    + "72656164657208706572736f6e2d31010108706572736f6e2d32000201066361"
                    + "73652d310000000069a57bc00000000064001dcfdc0404040413081018212830"
                    + "80018801950100773f7098018002880290029802a002a802b002b802c8020202"
                    + "0000000000000004000000000000000100000000000000030000000000000003"
                    + "01010101220002";

    @Test
    void the_largest_realistic_ruling_takes_at_most_600_bytes() {
        var largest = largest();
        var bytes = RulingCodec.encode(largest);
        assertThat(bytes).hasSizeLessThanOrEqualTo(600);
        assertThat(RulingCodec.decode(bytes)).isEqualTo(largest);
    }

    @Test
    void an_ordinary_ruling_takes_less_than_a_third_of_that() {
        assertThat(RulingCodec.encode(readBy(LA_CSC).involvedByOwner().ruling()))
                .hasSizeLessThan(200);
    }

    @Test
    void rulings_on_what_is_not_there_and_by_owners_come_back_as_they_were() {
        for (var ruling :
                List.of(
                        RulingTest.unknown(),
                        readBy(SCHOOL, AgencyKind.SCHOOL).ruling(),
                        readBy(LA_CSC).askingAbout(new SubjectId(new UUID(0, 7))).ruling())) {
            assertThat(RulingCodec.decode(RulingCodec.encode(ruling))).isEqualTo(ruling);
        }
    }

    @Test
    void a_ruling_stored_in_the_first_form_can_still_be_read() {
        var ruling = RulingCodec.decode(HexFormat.of().parseHex(FIRST_FORM));
        assertThat(ruling.matter()).isEqualTo(Matter.of(readBy(LA_CSC).question()));
        assertThat(ruling.levels().keySet())
                .containsExactly(Category.ID, Category.NARR, Category.EDU, Category.RISK);
        assertThat(ruling.levels().values()).containsOnly(Level.FULL);
        assertThat(ruling.deciding().values()).containsOnly(Rule.MATRIX);
        assertThat(ruling.rules())
                .extracting(value -> value.rule().code() + " " + value.did())
                .containsExactly(
                        "G1 OPEN",
                        "G2 OPEN",
                        "G6 OPEN",
                        "owner SILENT",
                        "matrix GIVES",
                        "share SILENT",
                        "C1 SILENT",
                        "C2 SILENT",
                        "C4 SILENT",
                        "C5 SILENT",
                        "C8 SILENT",
                        "C10 SILENT");
        assertThat(ruling.counted()).containsExactly(new UUID(3, 3));
        assertThat(ruling.countedInAll()).isEqualTo(1);
        assertThat(ruling.policyVersion()).hasValue(1);
    }

    @Test
    void the_first_form_kept_up_to_20_facts() {
        var crowded =
                FIRST_FORM.substring(0, FIRST_FORM.length() - 38)
                        + "1e"
                        + "00000000000000030000000000000003".repeat(20)
                        + "0101";
        var ruling = RulingCodec.decode(HexFormat.of().parseHex(crowded));
        assertThat(ruling.counted()).hasSize(20);
        assertThat(ruling.countedInAll()).isEqualTo(30);
        assertThat(RulingCodec.decode(RulingCodec.encode(ruling))).isEqualTo(ruling);
    }

    @Test
    void a_ruling_stored_in_the_second_form_can_be_read() {
        var ruling = RulingCodec.decode(HexFormat.of().parseHex(SECOND_FORM));
        assertThat(ruling).isEqualTo(beforeAgreements(secondForm()));
        assertThat(HexFormat.of().formatHex(RulingCodec.encode(ruling)))
                .isEqualTo("03" + SECOND_FORM.substring(2) + "00");
    }

    @Test
    void a_ruling_stored_in_the_third_form_can_be_read_and_is_still_written_so() {
        var ruling = RulingCodec.decode(HexFormat.of().parseHex(THIRD_FORM));
        var now = secondForm();
        assertThat(ruling).isEqualTo(without(Set.of(Rule.REVIEW, Rule.C9), now, now.bases()));
        assertThat(ruling.bases()).hasSize(1);
        assertThat(HexFormat.of().formatHex(RulingCodec.encode(ruling))).isEqualTo(THIRD_FORM);
    }

    @Test
    void every_basis_comes_back_as_it_was() {
        for (var regime : LawfulBasis.Regime.values()) {
            for (var gateway : LawfulBasis.Gateway.values()) {
                var basis = new LawfulBasis(regime, null, null, null, null, gateway);
                assertThat(StoredBases.basis(StoredBases.of(basis))).isEqualTo(basis);
            }
        }
        assertThat(StoredBases.REGIMES).containsExactly(LawfulBasis.Regime.values());
        assertThat(StoredBases.ARTICLES_6).containsExactly(LawfulBasis.Article6.values());
        assertThat(StoredBases.ARTICLES_9).containsExactly(LawfulBasis.Article9.values());
        assertThat(StoredBases.REASONS).containsExactly(LawfulBasis.Para18Reason.values());
        assertThat(StoredBases.SCHEDULES_8).containsExactly(LawfulBasis.Schedule8.values());
        assertThat(StoredBases.GATEWAYS).containsExactly(LawfulBasis.Gateway.values());
        assertThatThrownBy(() -> StoredBases.basis(1 << 24 | 99)).hasMessageContaining("99");
        assertThatThrownBy(() -> StoredBases.basis(0)).hasMessageContaining("regime");
    }

    /**
     * Agreements, reviews and protected names were no rules when the sample was written; no basis
     * was kept.
     */
    private static Ruling beforeAgreements(Ruling ruling) {
        return without(Set.of(Rule.AGREEMENT, Rule.REVIEW, Rule.C9), ruling, List.of());
    }

    private static Ruling without(Set<Rule> rules, Ruling ruling, List<LawfulBasis> bases) {
        return Ruling.over(
                ruling.matter(),
                ruling.levels(),
                ruling.deciding(),
                ruling.rules().stream().filter(value -> !rules.contains(value.rule())).toList(),
                ruling.counted(),
                ruling.policyVersion(),
                bases);
    }

    private static Ruling secondForm() {
        return readBy(LA_CSC)
                .involvedByOwner()
                .bySystemFor("person-2")
                .given(
                        new Fact.Exclusion(
                                new UUID(4, 1), 2, Situation.ALWAYS, Situation.CHILD, "person-2"))
                .ruling();
    }

    @Test
    void a_feed_comes_back_as_a_feed() {
        var question = readBy(LA_CSC).question();
        var ruling =
                Ruling.unknown(
                        question.record().id(),
                        RecordType.CONCERN,
                        null,
                        Reader.feed(SCHOOL),
                        Purpose.CHILD_PROTECTION,
                        null,
                        question.at(),
                        1);
        var decoded = RulingCodec.decode(RulingCodec.encode(ruling));
        assertThat(decoded).isEqualTo(ruling);
        assertThat(decoded.matter().reader().feed()).isTrue();
    }

    @Test
    void bytes_that_are_no_ruling_are_refused() {
        var bytes = RulingCodec.encode(readBy(LA_CSC).ruling());
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RulingCodec.decode(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> RulingCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("bytes after the end");
        for (byte form : new byte[] {0, 4}) {
            bytes[0] = form;
            assertThatThrownBy(() -> RulingCodec.decode(bytes))
                    .hasMessageContaining("form " + form);
        }
    }

    @Test
    void a_case_reference_is_kept_up_to_255_bytes_and_refused_beyond() {
        var longest = about("x".repeat(255));
        assertThat(RulingCodec.decode(RulingCodec.encode(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> RulingCodec.encode(about("x".repeat(256))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255");
    }

    private static Ruling about(String caseReference) {
        var question = readBy(LA_CSC).question();
        return Ruling.unknown(
                question.record().id(),
                RecordType.CONCERN,
                null,
                question.reader(),
                null,
                caseReference,
                question.at(),
                1);
    }

    @Test
    void every_number_that_rulings_store_keeps_its_meaning() {
        assertThat(Arrays.stream(Rule.values()).map(r -> r.number() + " " + r.code()))
                .startsWith(
                        "1 G1",
                        "2 G2",
                        "3 G3",
                        "4 G4",
                        "5 G5",
                        "6 G6",
                        "16 owner",
                        "17 agreement",
                        "18 matrix",
                        "19 share",
                        "20 review",
                        "32 C1",
                        "33 C2",
                        "34 C3",
                        "35 C4",
                        "36 C5",
                        "37 C6",
                        "38 C7",
                        "39 C8",
                        "40 C9",
                        "41 C10",
                        "62 category",
                        "63 unknown");
        assertThat(StoredNumbers.CATEGORIES).containsExactly(Category.values());
        assertThat(Arrays.stream(Purpose.values()).map(StoredNumbers::of))
                .startsWith(1, 2, 3, 4, 5, 6, 7)
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Level.values()).map(StoredNumbers::of))
                .containsExactly(1, 2, 3, 4);
        assertThat(Arrays.stream(Role.values()).map(role -> StoredNumbers.of(Set.of(role))))
                .containsExactly(1, 2, 4, 8, 16, 32, 64, 128);
        assertThat(Arrays.stream(RecordType.values()).map(StoredNumbers::of))
                .startsWith(1, 2)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> Rule.numbered(61)).hasMessageContaining("61");
        assertThatThrownBy(() -> StoredNumbers.purpose(99)).hasMessageContaining("99");
        assertThatThrownBy(() -> StoredNumbers.did(3, Rule.Kind.CAP)).hasMessageContaining("3");
    }

    private static Ruling largest() {
        var all = EnumSet.allOf(Category.class);
        var rules =
                Arrays.stream(Rule.values())
                        .filter(r -> !Set.of(Rule.CATEGORY, Rule.UNKNOWN).contains(r))
                        .map(RulingCodecTest::atItsLargest)
                        .toList();
        var deciding = new EnumMap<Category, Rule>(Category.class);
        all.forEach(category -> deciding.put(category, Rule.C10));
        return Ruling.over(
                new Matter(
                        new RecordId(new UUID(-1, -1)),
                        RecordType.CONCERN,
                        new AgencyId("north-riding-mental-health-partnership"),
                        new SubjectId(new UUID(-1, -2)),
                        new Reader(
                                new AgencyId("south-riding-community-health-trust"),
                                "5f0c1f9e-6f6b-4d0e-9d5c-1b2a3c4d5e6f",
                                EnumSet.allOf(Role.class),
                                "7a1e2d3c-0b9a-4f8e-8d7c-6b5a49382716"),
                        Purpose.AUDIT,
                        "CP-2026-00012345",
                        Instant.parse("2026-03-02T12:00:00.123456789Z"),
                        1L << 40),
                Levels.all(all, Level.FULL),
                deciding,
                rules,
                LongStream.range(0, 30).mapToObj(n -> new UUID(-1, n)).toList(),
                OptionalInt.of(200),
                Arrays.stream(LawfulBasis.Gateway.values())
                        .map(RulingCodecTest::basis)
                        .limit(Ruling.MOST_BASES)
                        .toList());
    }

    private static LawfulBasis basis(LawfulBasis.Gateway gateway) {
        return new LawfulBasis(
                LawfulBasis.Regime.GENERAL,
                LawfulBasis.Article6.PUBLIC_TASK,
                LawfulBasis.Article9.SAFEGUARDING_OF_CHILDREN,
                LawfulBasis.Para18Reason.WOULD_PREJUDICE,
                null,
                gateway);
    }

    private static RuleValue atItsLargest(Rule rule) {
        return switch (rule.kind()) {
            case GATE -> new RuleValue(rule, RuleValue.Did.CLOSED, Levels.none());
            case GRANT, NEITHER -> new RuleValue(rule, RuleValue.Did.GIVES, levels());
            case CAP -> new RuleValue(rule, RuleValue.Did.LIMITS, levels());
        };
    }

    private static Map<Category, Level> levels() {
        return Levels.all(EnumSet.allOf(Category.class), Level.FULL);
    }
}
