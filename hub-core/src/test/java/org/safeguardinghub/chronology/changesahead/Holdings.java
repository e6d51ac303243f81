package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.Suspension;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.sharing.RuledRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one agency holds, made up at random: records with their facts, each several times over about
 * other persons; a register in which more than one agency is of a kind; and an agreement and a
 * policy ahead.
 */
final class Holdings {
    private static final int KINDS_OF_RECORD = 7;
    private static final int MOST_ALIKE = 9;

    /** Their rows together are one agreement with many purposes and categories. */
    private static final int VERSIONS_IN_ONE = 12;

    final AgencyId owner;
    final Moment moment;
    final List<Fact> register = new ArrayList<>();
    final Map<RuledRecord, List<Fact>> records = new LinkedHashMap<>();
    final AgreementVersion agreement;
    final PolicyVersion policy;
    private final Random random;

    Holdings(Random random) {
        this.random = random;
        var first = MadeUp.records(random).getFirst();
        var question = MadeUp.question(random, first);
        owner = first.owner();
        moment = new Moment(question.at(), question.position());
        var facts = MadeUp.facts(random, first);
        facts.stream().filter(Holdings::isOfNoRecord).forEach(register::add);
        facts.stream().filter(AgencyRow.class::isInstance).forEach(this::addOthersLike);
        register.addAll(versions(first).limit(random.nextInt(3)).toList());
        agreement = agreement(first);
        policy = policy();
        for (int n = 0; n < KINDS_OF_RECORD; n++) {
            addSomeAlike(n);
        }
    }

    private static boolean isOfNoRecord(Fact fact) {
        return fact instanceof AgencyRow
                || fact instanceof PolicyVersion
                || fact instanceof AgreementVersion
                || fact instanceof Suspension;
    }

    private void addOthersLike(Fact fact) {
        var row = (AgencyRow) fact;
        for (var other : List.of("-east", "-west")) {
            register.add(
                    new AgencyRow(
                            UUID.randomUUID(),
                            row.position(),
                            row.validity(),
                            new AgencyId(row.agency() + other),
                            row.kind(),
                            row.areas()));
        }
    }

    /** Agreements of the owner with whomever, without end. */
    private Stream<AgreementVersion> versions(RuledRecord record) {
        return Stream.generate(() -> MadeUp.facts(random, record))
                .flatMap(List::stream)
                .filter(AgreementVersion.class::isInstance)
                .map(AgreementVersion.class::cast);
    }

    private AgreementVersion agreement(RuledRecord record) {
        var rows = new ArrayList<AgreementRow>();
        var some = versions(record).limit(VERSIONS_IN_ONE).toList();
        some.forEach(version -> rows.addAll(version.rows()));
        var agreement = some.getFirst().agreement();
        int latest =
                register.stream()
                        .filter(AgreementVersion.class::isInstance)
                        .map(AgreementVersion.class::cast)
                        .filter(version -> version.agreement().equals(agreement))
                        .map(AgreementVersion::version)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        return new AgreementVersion(
                new UUID(7, 1),
                moment.position(),
                Validity.since(moment.at()),
                agreement,
                latest + 1,
                rows);
    }

    /** Some levels of the policy are others, of many purposes and kinds. */
    private PolicyVersion policy() {
        // not of the same stream: what else is made up stays what it was
        var others = new Random(moment.position() ^ moment.at().toEpochMilli());
        var levels = Level.values();
        var now =
                register.stream()
                        .filter(PolicyVersion.class::isInstance)
                        .map(fact -> ((PolicyVersion) fact).cells())
                        .findFirst()
                        .orElseThrow();
        var cells = new ArrayList<Policy.Cell>();
        for (var cell : now.cells()) {
            var level =
                    others.nextInt(4) == 0 ? levels[others.nextInt(levels.length)] : cell.level();
            cells.add(new Policy.Cell(cell.purpose(), cell.kind(), cell.category(), level));
        }
        return new PolicyVersion(
                new UUID(7, 2),
                moment.position(),
                Validity.since(moment.at()),
                99,
                Policy.of(cells));
    }

    private void addSomeAlike(int kind) {
        var made = MadeUp.records(random).getFirst();
        var record =
                new RuledRecord(made.id(), made.type(), owner, made.subjects(), made.categories());
        var facts =
                MadeUp.facts(random, record).stream().filter(fact -> !isOfNoRecord(fact)).toList();
        for (int n = 1 + random.nextInt(MOST_ALIKE); n > 0; n--) {
            add(record, facts, 100L * kind + n);
        }
    }

    private void add(RuledRecord record, List<Fact> facts, long number) {
        var names = new HashMap<Object, Object>();
        names.put(record.id(), new RecordId(new UUID(20, number)));
        for (int n = 1; n < 6; n++) {
            // in any order, so that nothing rests on which of the persons comes first
            names.put(new SubjectId(new UUID(1, n)), new SubjectId(UUID.randomUUID()));
        }
        records.put(
                new RuledRecord(
                        (RecordId) names.get(record.id()),
                        record.type(),
                        owner,
                        record.subjects().stream()
                                .map(subject -> (SubjectId) names.get(subject))
                                .collect(Collectors.toSet()),
                        record.categories()),
                facts.stream().map(fact -> MadeUp.renamed(fact, names)).toList());
    }

    boolean hasOnePolicy() {
        return register.stream()
                        .filter(PolicyVersion.class::isInstance)
                        .filter(moment::includes)
                        .distinct()
                        .count()
                == 1;
    }

    void addTo(ChangesAhead changes) {
        records.forEach((record, around) -> changes.add(record, around, 1));
    }

    /** As the preview counts. */
    Map<Change, Long> counted(Ahead ahead) {
        var changes = new ChangesAhead(owner, register, ahead, moment);
        addTo(changes);
        return changes.counts();
    }
}
