package org.safeguardinghub.rigs.views;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers to agencies that looked at three records of a child, each with its rulings. */
record AnswerEvents(Population population, Policy policy) {
    private static final int RECORDS = 3;
    private static final Instant BEGINNING = Instant.parse("2025-06-01T00:00:00Z");
    private static final Validity SINCE = Validity.since(BEGINNING.minusSeconds(1));

    static AnswerEvents of(Population population) {
        return new AnswerEvents(population, Policy.reference());
    }

    /** One of them, the same at every run. */
    AnswerRuled answer(int n, long position) {
        int child = Math.floorMod(n, population.children());
        AgencyId agency = population.around(child).get(n % 3);
        var reader =
                new Reader(
                        agency,
                        "person " + n % 20 + " of " + agency,
                        Set.of(Role.PRACTITIONER),
                        null);
        Instant at = BEGINNING.plusSeconds(n);
        SubjectId subject = population.subject(child, 0);
        List<byte[]> rulings = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int which = 2 + 2 * ((n + i) % 4);
            AgencyId owner = population.owner(child, which);
            var record =
                    new RuledRecord(
                            population.record(child, which),
                            RecordType.CONCERN,
                            owner,
                            Set.of(subject),
                            Set.of(Category.META, Category.NARR, Category.HLTH));
            var question =
                    new Question(
                            record, subject, reader, Purpose.CHILD_PROTECTION, null, at, position);
            rulings.add(RulingCodec.encode(Rulings.rule(question, facts(agency, subject, owner))));
        }
        return new AnswerRuled(
                new UUID(Population.mixed(n, 21), Population.mixed(n, 22)),
                AnswerRuled.Exit.CHRONOLOGY,
                agency,
                reader.sub(),
                reader.roles(),
                Purpose.CHILD_PROTECTION,
                null,
                null,
                subject,
                at,
                position,
                rulings);
    }

    private List<Fact> facts(AgencyId agency, SubjectId subject, AgencyId owner) {
        var facts = new ArrayList<Fact>();
        for (Partner partner : population.partners()) {
            if (partner.id().equals(agency) || partner.id().equals(owner)) {
                facts.add(
                        new Fact.AgencyRow(
                                id(facts),
                                1,
                                SINCE,
                                partner.id(),
                                partner.kind(),
                                Set.of(partner.area())));
            }
        }
        facts.add(new Fact.PolicyVersion(id(facts), 1, SINCE, 1, policy));
        facts.add(new Fact.Involvement(id(facts), 5, SINCE, subject, agency, owner, Set.of(owner)));
        return facts;
    }

    private static UUID id(List<Fact> facts) {
        return new UUID(4, facts.size());
    }
}
