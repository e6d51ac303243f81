package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.involvement.InvolvementEvent.InvolvementEnded;
import org.safeguardinghub.restriction.RestrictionEvent.ConflictDeclared;
import org.safeguardinghub.restriction.RestrictionEvent.LimitSet;
import org.safeguardinghub.restriction.RestrictionEvent.NameReleased;
import org.safeguardinghub.restriction.RestrictionEvent.PersonExcluded;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.restriction.RestrictionEvent.WhereaboutsMarked;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.NamedField;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionEnded;

import java.util.Map;
import java.util.Set;

/** Endings, restrictions and suspensions. */
final class RestrictionSamples {
    private static final Sealed WHY = sealed(Category.META);

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "involvement.ended.1",
                            new InvolvementEnded(
                                    record(2), CHILD, CARE, SCHOOL, POLICE, NOON, WHY)),
                    Map.entry(
                            "restriction.seal-set.1",
                            new SealSet(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    null,
                                    inOrder(CARE, SCHOOL),
                                    TERM,
                                    WHY)),
                    Map.entry(
                            "restriction.seal-set.1-on-a-person",
                            new SealSet(
                                    record(6),
                                    SCHOOL,
                                    null,
                                    CHILD,
                                    Set.of(SCHOOL),
                                    Validity.since(NOON),
                                    WHY)),
                    Map.entry(
                            "restriction.person-excluded.1",
                            new PersonExcluded(
                                    record(6), SCHOOL, CHILD, "a.practitioner", TERM, WHY)),
                    Map.entry(
                            "restriction.conflict-declared.1",
                            new ConflictDeclared(
                                    record(6), SCHOOL, CHILD, "a.practitioner", TERM, WHY)),
                    Map.entry(
                            "restriction.conflict-declared.1-of-an-agency",
                            new ConflictDeclared(record(6), SCHOOL, CHILD, null, TERM, WHY)),
                    Map.entry(
                            "restriction.limit-set.1",
                            new LimitSet(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    Category.NARR,
                                    AgencyKind.POLICE,
                                    Level.SUMMARY,
                                    TERM,
                                    WHY)),
                    Map.entry(
                            "restriction.limit-set.1-for-all",
                            new LimitSet(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    Category.SEXH,
                                    null,
                                    Level.NONE,
                                    Validity.since(NOON),
                                    WHY)),
                    Map.entry(
                            "restriction.whereabouts-marked.1",
                            new WhereaboutsMarked(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    inOrder(Category.NARR, Category.RISK),
                                    TERM,
                                    WHY)),
                    Map.entry(
                            "restriction.name-released.1",
                            new NameReleased(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    record(4).value(),
                                    null,
                                    inOrder(CARE, SCHOOL),
                                    TERM,
                                    WHY)),
                    Map.entry(
                            "restriction.name-released.1-of-a-field-to-all",
                            new NameReleased(
                                    record(6),
                                    SCHOOL,
                                    record(3),
                                    null,
                                    NamedField.KEY_WORKER,
                                    Set.of(),
                                    Validity.since(NOON),
                                    WHY)),
                    Map.entry(
                            "restriction.ended.1",
                            new RestrictionEnded(record(6), SCHOOL, record(3), null, NOON, WHY)),
                    Map.entry(
                            "restriction.ended.1-on-a-person",
                            new RestrictionEnded(record(6), SCHOOL, null, CHILD, NOON, WHY)),
                    Map.entry(
                            "suspension.begun.1",
                            new SuspensionBegun(
                                    record(7), CARE, "a.practitioner", SCHOOL, TERM, WHY)),
                    Map.entry(
                            "suspension.begun.1-of-an-agency",
                            new SuspensionBegun(
                                    record(7), CARE, null, SCHOOL, Validity.since(NOON), WHY)),
                    Map.entry(
                            "suspension.ended.1",
                            new SuspensionEnded(record(7), CARE, SCHOOL, NOON, WHY)));

    private RestrictionSamples() {}
}
