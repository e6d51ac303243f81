package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.agreement.Terms;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.changesahead.AgreementPreview;
import org.safeguardinghub.chronology.changesahead.Ahead;
import org.safeguardinghub.chronology.changesahead.OneByOne;
import org.safeguardinghub.chronology.changesahead.PolicyPreview;
import org.safeguardinghub.chronology.changesahead.Previewed;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Party;
import org.safeguardinghub.sharing.Policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A preview read from the register, page by page, tells of every change that the rulings of single
 * reads would show, and of no other.
 */
class PreviewInLogIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final int EVENTS = 60;

    /** In some of so many histories an agreement changes something. */
    private static final int SAME = 20;

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, SAME), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_preview_tells_what_single_reads_would_show_otherwise(long seed) {
        var random = new Random(seed);
        try (var log = new MadeUpLog(random, new Sealer(new DestroyableKeys()))) {
            log.happens(EVENTS);
            for (var page : List.of(1, 1_000)) {
                var proposal = proposal(log, random);
                assertThat(told(log, proposal, page))
                        .as("seed %d", seed)
                        .isEqualTo(oneByOne(log, proposal));
            }
        }
    }

    @Test
    void histories_are_varied_enough_for_something_to_change() {
        var changed = 0;
        for (long seed = 0; seed < SAME; seed++) {
            var random = new Random(seed);
            try (var log = new MadeUpLog(random, new Sealer(new DestroyableKeys()))) {
                log.happens(EVENTS);
                changed += oneByOne(log, proposal(log, random)).isEmpty() ? 0 : 1;
            }
        }
        assertThat(changed).isGreaterThan(1);
    }

    private static List<Previewed.Line> told(MadeUpLog log, AgreementProposed proposal, int page) {
        var clock = Clock.fixed(AT, ZoneOffset.UTC);
        return new AgreementPreview(log.authority, clock, page).of(proposal, (_, _) -> {}).lines();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void so_does_a_preview_of_a_policy(long seed) {
        var random = new Random(seed);
        try (var log = new MadeUpLog(random, new Sealer(new DestroyableKeys()))) {
            log.happens(EVENTS);
            var owner = one(log.records, random).owner();
            var policy = policy(log, random);
            for (var page : List.of(1, 1_000)) {
                var told = new PolicyPreview(log.authority, page).of(policy, owner, (_, _) -> {});
                assertThat(told.lines())
                        .as("seed %d", seed)
                        .isEqualTo(oneByOne(log, owner, policy));
            }
        }
    }

    private static List<Previewed.Line> oneByOne(
            MadeUpLog log, AgencyId owner, PolicyPublished policy) {
        try (var snapshot = log.authority.snapshot()) {
            var fact = (PolicyVersion) policy.facts(snapshot.position(), AT).getFirst();
            return oneByOne(log, snapshot, owner, new Ahead.NextPolicy(fact));
        }
    }

    private static List<Previewed.Line> oneByOne(MadeUpLog log, AgreementProposed proposal) {
        try (var snapshot = log.authority.snapshot()) {
            var ahead = new Ahead.Agreement(ahead(proposal, snapshot.position()));
            return oneByOne(log, snapshot, proposal.by(), ahead);
        }
    }

    private static List<Previewed.Line> oneByOne(
            MadeUpLog log, Snapshot snapshot, AgencyId owner, Ahead ahead) {
        var all = new OneByOne(owner, ahead, AT, snapshot.position());
        for (var record : log.records) {
            var known = snapshot.record(record.id()).orElseThrow().record();
            if (known.owner().equals(owner)) {
                var persons = snapshot.persons(known.subjects());
                var readers = snapshot.agencies();
                all.add(known, snapshot.facts(readers, List.of(known), persons));
            }
        }
        return Previewed.of(AT, all.counts(), snapshot.position()).lines();
    }

    /** The one that is in force with some levels changed. */
    private static PolicyPublished policy(MadeUpLog log, Random random) {
        try (var snapshot = log.authority.snapshot()) {
            var now =
                    snapshot.facts(Set.of(), List.of(), Set.of()).stream()
                            .filter(PolicyVersion.class::isInstance)
                            .filter(fact -> fact.validity().holdsAt(AT))
                            .map(fact -> ((PolicyVersion) fact).cells())
                            .findFirst()
                            .orElseThrow();
            var cells =
                    now.cells().stream()
                            .map(cell -> random.nextInt(4) == 0 ? other(cell, random) : cell)
                            .toList();
            return new PolicyPublished(99, cells, AT, "Made up");
        }
    }

    private static Policy.Cell other(Policy.Cell cell, Random random) {
        var level = one(List.of(Level.values()), random);
        return new Policy.Cell(cell.purpose(), cell.kind(), cell.category(), level);
    }

    private static AgreementVersion ahead(AgreementProposed proposal, long position) {
        return new AgreementVersion(
                proposal.version().value(),
                position,
                Validity.since(AT),
                proposal.agreement().value(),
                proposal.number(),
                proposal.terms().rows().stream()
                        .map(
                                row ->
                                        new AgreementRow(
                                                new Party.One(proposal.by()),
                                                row.receiver().agency() == null
                                                        ? new Party.OfKind(kind(row.receiver()))
                                                        : new Party.One(row.receiver().agency()),
                                                row.purpose(),
                                                row.category(),
                                                row.level()))
                        .toList());
    }

    private static AgencyKind kind(PartyOf party) {
        var kind = party.kind();
        if (kind == null) {
            throw new AssertionError("neither agency nor kind");
        }
        return kind;
    }

    /** Of the owner of one of the records, to whomever the register has. */
    private static AgreementProposed proposal(MadeUpLog log, Random random) {
        var owner = one(log.records, random).owner();
        List<AgencyId> readers;
        try (var snapshot = log.authority.snapshot()) {
            readers = List.copyOf(snapshot.agencies()).stream().sorted().toList();
        }
        var rows = new ArrayList<ProposedRow>();
        for (int n = 0; n < 30; n++) {
            rows.add(
                    new ProposedRow(
                            new PartyOf(owner, null, null),
                            random.nextBoolean()
                                    ? new PartyOf(one(readers, random), null, null)
                                    : new PartyOf(
                                            null, one(List.of(AgencyKind.values()), random), null),
                            one(List.of(Purpose.values()), random),
                            one(List.of(Category.values()), random),
                            one(List.of(Level.values()), random)));
        }
        var version = RecordId.random();
        var terms =
                new Terms(
                        "Made up",
                        new SignedDocument("Nowhere", "0".repeat(64)),
                        List.of(new Signatory(owner, AgencyKind.SCHOOL, Set.of())),
                        rows,
                        Instant.EPOCH,
                        null);
        return new AgreementProposed(version, version, 1, owner, terms);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
