package org.safeguardinghub.sharing;

import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.NOON;
import static org.safeguardinghub.sharing.Situation.SCHOOL;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Facts in a few words each, for a table: they are what {@link #give} knows, between semicolons.
 */
final class FactWords {
    private static final SubjectId OTHER = new SubjectId(new UUID(1, 2));
    private static final Validity ENDED =
            new Validity(NOON.minusSeconds(3_600), NOON.minusSeconds(60));

    private final Situation situation;
    private final AgencyId reader;
    private final Purpose purpose;

    FactWords(Situation situation, AgencyId reader, Purpose purpose) {
        this.situation = situation;
        this.reader = reader;
        this.purpose = purpose;
    }

    void give(@Nullable String facts) {
        if (facts != null) {
            Arrays.stream(facts.split(";", -1)).map(String::strip).forEach(this::giveOne);
        }
    }

    private void giveOne(String fact) {
        if (fact.contains(":")) {
            var parts = fact.split(":", -1);
            agreement(parts[0].split(" ", -1), parts[1].strip());
            return;
        }
        var words = fact.split(" ", -1);
        var rest = Arrays.copyOfRange(words, 1, words.length);
        switch (words[0]) {
            case "share", "restrict", "given", "refused", "overridden" -> decision(words[0], rest);
            case "condition" -> condition(rest);
            default -> inAWord(fact);
        }
    }

    private void decision(String word, String[] rest) {
        switch (word) {
            case "share" -> situation.shared(Category.valueOf(rest[0]), Level.valueOf(rest[1]));
            case "restrict" ->
                    situation.restricted(
                            Category.valueOf(rest[0]),
                            rest.length > 2 ? AgencyKind.valueOf(rest[3]) : null,
                            Level.valueOf(rest[1]));
            case "given" -> decided(Fact.Agreement.GIVEN, rest);
            case "overridden" -> decided(Fact.Agreement.OVERRIDDEN, rest);
            default ->
                    situation.decided(Fact.Agreement.REFUSED, SCHOOL, ALWAYS, Set.of(), Set.of());
        }
    }

    private void decided(Fact.Agreement agreement, String[] categories) {
        var covered = EnumSet.noneOf(Category.class);
        Arrays.stream(categories).map(Category::valueOf).forEach(covered::add);
        situation.decided(agreement, SCHOOL, ALWAYS, Set.of(reader), covered);
    }

    private void condition(String[] kinds) {
        var allowed = EnumSet.noneOf(AgencyKind.class);
        Arrays.stream(kinds).map(AgencyKind::valueOf).forEach(allowed::add);
        situation.given(
                new Fact.Handling(
                        situation.id(), 9, ALWAYS, CONCERN, Set.of(), allowed, Set.of(), Set.of()));
    }

    private void inAWord(String fact) {
        var id = situation.id();
        switch (fact) {
            case "involved" -> situation.given(involvement(id, CHILD));
            case "involved with other" -> situation.given(involvement(id, OTHER));
            case "asserted" -> situation.asserted();
            case "confirmed" -> situation.asserted(SCHOOL);
            case "responsible" -> situation.responsible(CHILD, reader);
            case "cause" ->
                    situation.given(new Fact.ReasonableCause(id, 9, ALWAYS, CHILD, reader, SCHOOL));
            case "suspect child" -> situation.given(suspect(false));
            case "suspect adult" -> situation.given(suspect(true));
            case "reviewed adult" ->
                    situation.given(
                            new Fact.AgeReview(id, 9, ALWAYS, CONCERN, suspect(false).id(), true));
            case "conflict" ->
                    situation.given(new Fact.Conflict(id, 9, ALWAYS, CHILD, reader, null));
            case "conflict of person" ->
                    situation.given(new Fact.Conflict(id, 9, ALWAYS, CHILD, reader, "person-1"));
            case "whereabouts in ID" ->
                    situation.given(
                            new Fact.Whereabouts(id, 9, ALWAYS, CONCERN, Set.of(Category.ID)));
            case "sealed" -> situation.given(seal(id, Set.of()));
            case "sealed for reader" -> situation.given(seal(id, Set.of(reader)));
            case "excluded" ->
                    situation.given(new Fact.Exclusion(id, 9, ALWAYS, CHILD, "person-1"));
            case "record withdrawn" -> situation.given(new Fact.Withdrawal(id, 9, ALWAYS, CONCERN));
            case "suspended" -> situation.given(new Fact.Suspension(id, 9, ALWAYS, reader, null));
            case "person suspended" ->
                    situation.given(new Fact.Suspension(id, 9, ALWAYS, reader, "person-1"));
            case "emergency" ->
                    situation.given(
                            new Fact.EmergencyGrant(id, 9, ALWAYS, CHILD, reader, "person-1"));
            case "review" ->
                    situation.given(
                            new Fact.ReviewGrant(
                                    id, 9, ALWAYS, CHILD, reader, "person-1", Set.of(), ALWAYS));
            case "opened" -> situation.given(new Fact.Opening(id, 9, ALWAYS, CONCERN, reader));
            case "intelligence" -> situation.ofType(RecordType.INTELLIGENCE);
            case "asked other" -> situation.askingAbout(OTHER);
            case "linked other" -> situation.linked(CHILD, OTHER, true);
            case "perhaps other" -> situation.linked(CHILD, OTHER, false);
            case "no policy" -> situation.facts.removeIf(Fact.PolicyVersion.class::isInstance);
            case "another policy" ->
                    situation.given(
                            new Fact.PolicyVersion(id, 9, ALWAYS, 2, Situation.DEFAULT_POLICY));
            case "reader registered again" -> situation.registered(reader, AgencyKind.POLICE);
            case "owner registered" -> situation.registered(SCHOOL, AgencyKind.SCHOOL);
            case "owner registered elsewhere" ->
                    situation.given(
                            new Fact.AgencyRow(
                                    id, 1, ALWAYS, SCHOOL, AgencyKind.SCHOOL, Set.of("E00000002")));
            default -> throw new IllegalArgumentException("no such fact: " + fact);
        }
    }

    private Fact.Involvement involvement(UUID id, SubjectId subject) {
        return new Fact.Involvement(id, 2, ALWAYS, subject, reader, SCHOOL, Set.of());
    }

    private static Fact.Suspect suspect(boolean surelyAdult) {
        return new Fact.Suspect(new UUID(6, 1), 9, ALWAYS, CONCERN, null, surelyAdult);
    }

    private static Fact.Seal seal(UUID id, Set<AgencyId> agencies) {
        return new Fact.Seal(id, 9, ALWAYS, CONCERN, null, agencies);
    }

    /** As {@code agreement 2 ended: EDU FULL + SCHOOL>NHS_GP NARR NONE for DISRUPTION}. */
    private void agreement(String[] which, String rows) {
        var when = which.length > 2 ? which[2] : "now";
        var validity =
                switch (when) {
                    case "now", "unheard" -> ALWAYS;
                    case "ended" -> ENDED;
                    case "never" -> new Validity(ENDED.from(), ENDED.from());
                    case "later" -> Validity.since(NOON.plusSeconds(1));
                    case "just" -> Validity.since(NOON);
                    default -> throw new IllegalArgumentException("no such time: " + when);
                };
        situation.given(
                new Fact.AgreementVersion(
                        situation.id(),
                        when.equals("unheard") ? 101 : 9,
                        validity,
                        new UUID(5, which[0].equals("agreement") ? 1 : 2),
                        Integer.parseInt(which[1]),
                        Arrays.stream(rows.split(" \\+ ", -1)).map(this::row).toList()));
    }

    private AgreementRow row(String text) {
        var parties = text.contains(">") ? text.substring(0, text.indexOf(' ')) : "owner>reader";
        var words = text.replace(parties + " ", "").split(" ", -1);
        return new AgreementRow(
                party(parties.split(">", -1)[0]),
                party(parties.split(">", -1)[1]),
                words.length > 2 ? Purpose.valueOf(words[3]) : purpose,
                Category.valueOf(words[0]),
                Level.valueOf(words[1]));
    }

    private Party party(String text) {
        return switch (text) {
            case "owner" -> new Party.One(SCHOOL);
            case "reader" -> new Party.One(reader);
            default -> {
                var parts = text.split("@", -1);
                var kind = AgencyKind.valueOf(parts[0]);
                yield parts.length > 1
                        ? new Party.OfKindIn(kind, parts[1])
                        : new Party.OfKind(kind);
            }
        };
    }
}
