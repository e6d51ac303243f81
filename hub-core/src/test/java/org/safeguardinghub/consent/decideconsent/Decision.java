package org.safeguardinghub.consent.decideconsent;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.consent.Capacity;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.NotSoughtReason;
import org.safeguardinghub.consent.Said;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A sound decision of each outcome, and ways to spoil one field of it. */
final class Decision {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final AgencyId SCHOOL = new AgencyId("northtown-school");
    static final AgencyId CSC = new AgencyId("northtown-csc");
    static final AgencyId GP = new AgencyId("northtown-gp");
    static final RecordId ID = RecordId.random();
    static final SubjectId CHILD = SubjectId.random();
    static final Scope TO_GP =
            new Scope(Set.of(GP), Set.of(AgencyKind.LA_CSC), Set.of(Category.NARR), Set.of());
    static final Set<Said> ALL_TOLD =
            Set.of(Said.CHILD_TOLD, Said.FAMILY_NOT_TOLD, Said.CHILDS_VOICE);
    static final LawfulBasis BASIS =
            new LawfulBasis(
                    LawfulBasis.Regime.GENERAL,
                    LawfulBasis.Article6.PUBLIC_TASK,
                    null,
                    null,
                    null,
                    null);

    private final ConsentKind kind;
    private final ConsentOutcome outcome;
    private AgencyId by = SCHOOL;
    private boolean byResponsible;
    private @Nullable DecidedBy decidedBy;
    private @Nullable Capacity capacity;
    private @Nullable NotSoughtReason notSoughtReason;
    private @Nullable LawfulBasis basis;
    private Scope covers = TO_GP;
    private @Nullable Instant until;
    private Set<Said> said = EnumSet.copyOf(ALL_TOLD);

    private Decision(ConsentKind kind, ConsentOutcome outcome) {
        this.kind = kind;
        this.outcome = outcome;
    }

    static Decision sound(ConsentKind kind, ConsentOutcome outcome) {
        var sound = new Decision(kind, outcome);
        switch (outcome) {
            case GIVEN, REFUSED -> sound.decidedBy = DecidedBy.PERSON_WITH_PARENTAL_RESPONSIBILITY;
            case NOT_SOUGHT -> sound.notSoughtReason = NotSoughtReason.WOULD_RAISE_RISK;
            case OVERRIDDEN -> {
                sound.basis = BASIS;
                sound.said.addAll(Set.of(Said.NECESSITY, Said.PROPORTIONALITY));
            }
        }
        return sound;
    }

    static Decision sharing(ConsentOutcome outcome) {
        return sound(ConsentKind.AGREEMENT_TO_SHARE, outcome);
    }

    private Decision but(Consumer<Decision> change) {
        var other = new Decision(kind, outcome);
        other.by = by;
        other.byResponsible = byResponsible;
        other.decidedBy = decidedBy;
        other.capacity = capacity;
        other.notSoughtReason = notSoughtReason;
        other.basis = basis;
        other.covers = covers;
        other.until = until;
        other.said = EnumSet.copyOf(said);
        change.accept(other);
        return other;
    }

    Decision by(AgencyId other, boolean responsible) {
        return but(
                d -> {
                    d.by = other;
                    d.byResponsible = responsible;
                });
    }

    Decision decidedBy(@Nullable DecidedBy other) {
        return but(d -> d.decidedBy = other);
    }

    Decision able(boolean competent, LocalDate judgedOn) {
        return but(d -> d.capacity = new Capacity(competent, judgedOn));
    }

    Decision notSought(@Nullable NotSoughtReason reason) {
        return but(d -> d.notSoughtReason = reason);
    }

    Decision basis(@Nullable LawfulBasis other) {
        return but(d -> d.basis = other);
    }

    Decision covering(Scope other) {
        return but(d -> d.covers = other);
    }

    Decision until(Instant end) {
        return but(d -> d.until = end);
    }

    Decision without(Said what) {
        return but(d -> d.said.remove(what));
    }

    Decision with(Said what) {
        return but(d -> d.said.add(what));
    }

    Scope covers() {
        return covers;
    }

    DecideConsent command() {
        return new DecideConsent(
                ID,
                by,
                CHILD,
                byResponsible,
                kind,
                outcome,
                decidedBy,
                capacity,
                notSoughtReason,
                basis,
                covers,
                until,
                said,
                new Content(Map.of()));
    }
}
