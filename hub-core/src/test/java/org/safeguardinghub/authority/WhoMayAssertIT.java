package org.safeguardinghub.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.safeguardinghub.authority.Acts.Who;
import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.shared.Outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may assert, confirm and end each kind of fact, and how others are refused. */
class WhoMayAssertIT {
    private static final String TABLE = "/authority/who-may-assert.csv";

    /** Of these, no command of an agency decides. */
    private static final Map<String, String> BY_NO_AGENCY =
            Map.of(
                    "AGENCY", "registered by the operator",
                    "POLICY", "published from the file of the release",
                    "HANDLING", "set with the grade of a report, by its owner",
                    "AGREEMENT", "every party has to approve, as AgreementDecisionsTest says",
                    "OPENING", "nobody opens anything yet",
                    "REVIEW_GRANT", "asked for and approved by two agencies: ReviewDecisionsTest");

    private static Bench bench;

    @BeforeAll
    static void open() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void each_kind_of_fact_is_asserted_confirmed_and_ended_by_those_named_alone(
            String kind,
            String act,
            String holder,
            String reader,
            String responsible,
            String other) {
        assertThat(Stream.of(Who.values()).map(who -> who + " " + tried(kind, act, who)).toList())
                .isEqualTo(
                        List.of(
                                Who.HOLDER + " " + holder,
                                Who.READER + " " + reader,
                                Who.RESPONSIBLE + " " + responsible,
                                Who.OTHER + " " + other));
    }

    @Test
    void no_kind_of_fact_is_left_out() {
        var kinds = new TreeSet<>(BY_NO_AGENCY.keySet());
        rows().map(row -> row.split(",", -1)[0]).forEach(kinds::add);
        assertThat(kinds)
                .isEqualTo(
                        Arrays.stream(FactKind.values())
                                .map(FactKind::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Nobody grants themselves involvement, an override, reasonable cause or a share. */
    @Test
    void no_reader_asserts_or_confirms_what_opens_for_it() {
        for (var row : rows().map(line -> line.split(" *, *", -1)).toList()) {
            boolean opens = List.of("SHARE", "CONSENT", "REASONABLE_CAUSE").contains(row[0]);
            if (opens && !row[1].equals("end")) {
                assertThat(row[3]).as("%s %s", row[0], row[1]).isNotEqualTo("yes");
            }
        }
    }

    private static Stream<String> rows() {
        try (var in = WhoMayAssertIT.class.getResourceAsStream(TABLE)) {
            var text = Objects.requireNonNull(in).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tried(String kind, String act, Who who) {
        var acts = new Acts();
        bench.given(acts.before());
        for (var earlier : acts.leadingTo(kind, act)) {
            assertThat(answer(bench.send(earlier))).as("%s", earlier).doesNotContain(".", "-f");
        }
        return answer(bench.send(acts.command(kind, act, who)));
    }

    private static String answer(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?> refused -> refused.refusal().code();
            case Outcome.Accepted<?> accepted ->
                    accepted.events().stream()
                            .map(WhoMayAssertIT::asserted)
                            .filter(how -> !how.equals("yes"))
                            .findFirst()
                            .orElse("yes");
        };
    }

    /** What counts for less than it says. */
    private static String asserted(Object event) {
        return switch (event) {
            case InvolvementRecorded i when i.recordedBy().equals(i.agency()) -> "unconfirmed";
            case SuspectsStated s
                    when s.suspects().stream().noneMatch(one -> one.age() == AgeThen.ADULT) ->
                    "as a child";
            default -> "yes";
        };
    }
}
