package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What must hold of rulings in any world, as something that can also be seen to fail. */
enum Law {
    /** Law 1. */
    ORDER_NEVER_MATTERS {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var shuffled = new ArrayList<>(world.facts);
            Collections.shuffle(shuffled, random);
            return book.rule(world.question, world.facts)
                    .equals(book.rule(world.question, shuffled));
        }
    },
    /** Law 2. */
    WITHHOLDING_NEVER_RAISES {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var more = new ArrayList<>(world.facts);
            more.add(world.withholding());
            return noHigher(book.rule(world.question, more), book.rule(world.question, world.facts))
                    && noMoreNames(world, more);
        }
    },
    /**
     * Law 3. While two authorities are responsible for one person neither is so for the other's
     * record, and when one of them ends the other is again: what is contested ends together.
     */
    ENDING_WHAT_GIVES_NEVER_RAISES {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var before = book.rule(world.question, world.facts);
            for (var fact : world.facts) {
                var ended = ended(fact, world.question);
                if (ended != null) {
                    var after = new ArrayList<>(world.facts);
                    after.set(after.indexOf(fact), ended);
                    if (fact instanceof Fact.Responsibility && isContested(world)) {
                        after.replaceAll(one -> endedTogether(one, world.question));
                    }
                    if (!noHigher(book.rule(world.question, after), before)
                            || !noMoreNames(world, after)) {
                        return false;
                    }
                }
            }
            return true;
        }
    },
    /** Law 3, of agreements. */
    ENDING_AN_AGREEMENT_RAISES_ONLY_WHERE_IT_WAS_STRICTER {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var before = book.rule(world.question, world.facts);
            for (var fact : world.facts) {
                if (fact instanceof Fact.AgreementVersion version) {
                    var after = new ArrayList<>(world.facts);
                    after.set(after.indexOf(fact), ended(version, world.question.at()));
                    var left = book.rule(world.question, after);
                    if (!left.levels().entrySet().stream()
                            .filter(e -> e.getValue().compareTo(before.level(e.getKey())) > 0)
                            .allMatch(e -> wasStricter(world, version, e.getKey(), e.getValue()))) {
                        return false;
                    }
                }
            }
            return true;
        }
    },
    /** Law 4. */
    WHAT_IS_NOT_KNOWN_GETS_NOTHING {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var reader = world.question.reader();
            var noRole =
                    new Reader(
                            reader.agency(),
                            reader.sub(),
                            Set.of(),
                            reader.actingFor(),
                            reader.feed());
            return nothing(book.rule(world.withoutPurpose(), world.facts))
                    && nothing(book.rule(world.with(noRole), world.facts))
                    && nothing(book.rule(world.question, without(Fact.AgencyRow.class, world)))
                    && nothing(book.rule(world.question, without(Fact.PolicyVersion.class, world)))
                    && nothing(book.rule(world.question, withMorePolicies(world)))
                    && nothing(book.rule(world.question, withMoreRegisterRows(world)));
        }
    },
    /** Law 9: what was learned later is not there, and every validity is taken at the instant. */
    AS_OF_IS_THE_LOG_CUT {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var question =
                    world.asOf(
                            world.question.position() - random.nextInt(50),
                            world.question.at().plusSeconds(random.nextInt(25) - 12L));
            var ruling = book.rule(question, world.facts);
            var cut =
                    world.facts.stream()
                            .filter(fact -> fact.position() <= question.position())
                            .toList();
            return ruling.equals(book.rule(question, cut)) && says(question, cut, ruling);
        }
    },
    /** The text of the rules, read a second time, says the same. */
    THE_TEXT_SAYS_THE_SAME {
        @Override
        boolean holds(RuleBook book, World world, Random random) {
            var ruling = book.rule(world.question, world.facts);
            return says(world.question, world.facts, ruling);
        }
    };

    private static final Validity ALWAYS = Validity.since(Instant.EPOCH);

    abstract boolean holds(RuleBook book, World world, Random random);

    /** The number of the first of the worlds from this seed in which the law is broken, or -1. */
    int firstBreach(RuleBook book, long seed, int worlds) {
        var random = new Random(seed);
        for (var i = 0; i < worlds; i++) {
            if (!holds(book, new World(random), random)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the text comes to these levels, each for this reason. */
    private static boolean says(Question question, List<Fact> facts, Ruling ruling) {
        var naive = new Naive(question, facts);
        return ruling.levels().entrySet().stream()
                .allMatch(
                        e -> {
                            var rule = ruling.deciding().get(e.getKey());
                            return rule != null
                                    && naive.answer(e.getKey())
                                            .equals(new Naive.Answer(e.getValue(), rule.code()));
                        });
    }

    private static boolean noHigher(Ruling now, Ruling before) {
        return now.levels().entrySet().stream()
                .allMatch(e -> e.getValue().compareTo(before.level(e.getKey())) <= 0);
    }

    private static boolean noMoreNames(World world, List<Fact> after) {
        return Rulings.released(world.question, world.facts)
                .containsAll(Rulings.released(world.question, after));
    }

    private static boolean nothing(Ruling ruling) {
        return ruling.levels().values().stream().allMatch(level -> level == Level.NONE);
    }

    private static List<Fact> without(Class<? extends Fact> kind, World world) {
        return world.facts.stream().filter(fact -> !kind.isInstance(fact)).toList();
    }

    private static List<Fact> withMorePolicies(World world) {
        var more = new ArrayList<>(world.facts);
        more.add(policy(1));
        more.add(policy(2));
        return more;
    }

    private static List<Fact> withMoreRegisterRows(World world) {
        var more = new ArrayList<>(world.facts);
        more.add(row(1, world.question.reader().agency()));
        more.add(row(2, world.question.reader().agency()));
        return more;
    }

    private static Fact policy(int id) {
        return new Fact.PolicyVersion(new UUID(8, id), 0, ALWAYS, 1, Situation.DEFAULT_POLICY);
    }

    private static Fact row(int id, AgencyId agency) {
        return new Fact.AgencyRow(new UUID(9, id), 0, ALWAYS, agency, AgencyKind.LA_CSC, Set.of());
    }

    /**
     * Whether the version has a row below this level; or, without one, had come into force at this
     * very instant and so, ended, has never replaced one that has a row.
     */
    private static boolean wasStricter(
            World world, Fact.AgreementVersion version, Category category, Level level) {
        var rows = rows(world, version, category);
        if (!rows.isEmpty()) {
            return rows.stream().anyMatch(row -> row.level().compareTo(level) < 0);
        }
        return version.validity().from().equals(world.question.at())
                && world.facts.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof Fact.AgreementVersion other
                                                && version.replaces(other)
                                                && !rows(world, other, category).isEmpty());
    }

    private static List<AgreementRow> rows(
            World world, Fact.AgreementVersion version, Category category) {
        var question = world.question;
        var facts = FactsInForce.of(question, world.facts);
        return version.rows().stream()
                .filter(row -> row.category() == category && question.isFor(row.purpose()))
                .filter(row -> facts.isParty(row.giver(), question.record().owner()))
                .filter(row -> facts.isParty(row.receiver(), question.reader().agency()))
                .toList();
    }

    private static Fact ended(Fact.AgreementVersion version, Instant at) {
        return new Fact.AgreementVersion(
                version.id(),
                version.position(),
                version.validity().endedAt(at),
                version.agreement(),
                version.version(),
                version.rows());
    }

    private static boolean isContested(World world) {
        var at = world.question.at();
        return world.facts.stream()
                        .filter(Fact.Responsibility.class::isInstance)
                        .map(Fact.Responsibility.class::cast)
                        .filter(one -> one.validity().holdsAt(at))
                        .map(Fact.Responsibility::authority)
                        .distinct()
                        .count()
                > 1;
    }

    private static Fact endedTogether(Fact one, Question question) {
        var ended = one instanceof Fact.Responsibility ? ended(one, question) : null;
        return ended == null ? one : ended;
    }

    private static @Nullable Fact ended(Fact fact, Question question) {
        var validity = fact.validity().endedAt(question.at());
        return switch (fact) {
            case Fact.Share s ->
                    new Fact.Share(
                            s.id(),
                            s.position(),
                            validity,
                            s.owner(),
                            s.recipient(),
                            s.record(),
                            s.subject(),
                            s.categories(),
                            s.purposes(),
                            s.level(),
                            s.basis());
            case Fact.Involvement i ->
                    new Fact.Involvement(
                            i.id(),
                            i.position(),
                            validity,
                            i.subject(),
                            i.agency(),
                            i.recordedBy(),
                            i.confirmedBy());
            case Fact.Consent c when opens(c) ->
                    new Fact.Consent(
                            c.id(),
                            c.position(),
                            validity,
                            c.subject(),
                            c.agreement(),
                            c.recordedBy(),
                            c.confirmedBy(),
                            c.agencies(),
                            c.kinds(),
                            c.categories(),
                            c.purposes(),
                            c.basis());
            case Fact.ReasonableCause r ->
                    new Fact.ReasonableCause(
                            r.id(), r.position(), validity, r.subject(), r.reader(), r.statedBy());
            case Fact.AgeReview a ->
                    new Fact.AgeReview(
                            a.id(), a.position(), validity, a.record(), a.suspect(), a.adult());
            case Fact.Opening o ->
                    new Fact.Opening(o.id(), o.position(), validity, o.record(), o.coordinator());
            case Fact.NameRelease n ->
                    new Fact.NameRelease(
                            n.id(),
                            n.position(),
                            validity,
                            n.record(),
                            n.person(),
                            n.field(),
                            n.agencies());
            case Fact.EmergencyGrant g ->
                    new Fact.EmergencyGrant(
                            g.id(), g.position(), validity, g.subject(), g.agency(), g.sub());
            case Fact.ReviewGrant g ->
                    new Fact.ReviewGrant(
                            g.id(),
                            g.position(),
                            validity,
                            g.subject(),
                            g.agency(),
                            g.sub(),
                            g.views(),
                            g.days());
            case Fact.Responsibility r ->
                    new Fact.Responsibility(
                            r.id(), r.position(), validity, r.subject(), r.authority());
            case Fact.AgreementVersion _ -> null;
            case Fact.AgencyRow _, Fact.PolicyVersion _, Fact.Link _, Fact.Suspect _ -> null;
            case Fact.Restriction _, Fact.Handling _, Fact.Consent _, Fact.Conflict _ -> null;
            case Fact.Whereabouts _, Fact.Seal _, Fact.Exclusion _, Fact.Withdrawal _ -> null;
            case Fact.Suspension _ -> null;
        };
    }

    static boolean opens(Fact.Consent decision) {
        return switch (decision.agreement()) {
            case GIVEN, OVERRIDDEN -> true;
            case REFUSED, WITHDRAWN -> false;
        };
    }
}
