package org.safeguardinghub.consent;

import static org.safeguardinghub.consent.ConsentOutcome.GIVEN;
import static org.safeguardinghub.consent.ConsentOutcome.NOT_SOUGHT;
import static org.safeguardinghub.consent.ConsentOutcome.OVERRIDDEN;
import static org.safeguardinghub.consent.ConsentOutcome.REFUSED;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What cannot be true together in one decision: each with the field that says too much or less. */
public enum Contradiction implements ConsentRefusal, Refusal.Worded {
    ONLY_SHARING_IS_OVERRIDDEN("/outcome", "only an agreement to share can be gone without"),
    NOBODY_REFUSES_TO_BE_TOLD("/outcome", "being informed is told or not told, never refused"),
    NOBODY_DECIDED("/decidedBy", "say who gave or refused it"),
    NOBODY_WAS_ASKED("/decidedBy", "nobody decided where nobody was asked, or where you decide"),
    NO_REASON_NOT_TO_ASK("/notSoughtReason", "say why nobody was asked"),
    ASKED_AFTER_ALL("/notSoughtReason", "where somebody decided, somebody was asked"),
    NO_JUDGEMENT_OF_CAPACITY("/capacity", "for a child under 16, say who found it able to decide"),
    NOT_ABLE_TO_DECIDE("/capacity", "a child who was found not able did not decide"),
    NOT_A_CHILDS_DECISION("/capacity", "the judgement is of a child under 16 who decides"),
    JUDGED_LATER("/capacity/judgedOn", "the judgement cannot be later than the decision"),
    NOBODY_NAMED("/covers", "name the readers and the categories that it covers"),
    NEVER_BY_THE_READER("/covers/agencies", "a reader does not decide for itself"),
    OWN_READER("/reader", "a reader does not state it for itself"),
    NO_NECESSITY("/necessity", "say why it is necessary to share without consent"),
    NO_PROPORTIONALITY("/proportionality", "say why it is no more than is needed"),
    NO_BASIS("/basis", "sharing without consent needs its lawful basis"),
    BASIS_OF_NOTHING("/basis", "the basis is that of a decision to share without consent"),
    ALREADY_OVER("/until", "it cannot end before it begins"),
    CHILD_NOT_TOLD("/told", "either what the child was told, or why the child was not told"),
    FAMILY_NOT_TOLD("/told", "either what the family was told, or why the family was not told"),
    NO_CHILDS_VOICE("/told", "either what the child said or wants, or why that is not known");

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final String field;
    private final String detail;

    Contradiction(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    /** The first of them in this decision, or nothing. */
    public static @Nullable Contradiction in(DecideConsent command, Instant now) {
        var outcome = command.outcome();
        if (outcome == OVERRIDDEN && !command.kind().gates()) {
            return ONLY_SHARING_IS_OVERRIDDEN;
        }
        boolean informed = command.kind() == ConsentKind.WAS_INFORMED;
        if (informed && outcome == REFUSED) {
            return NOBODY_REFUSES_TO_BE_TOLD;
        }
        boolean decided = outcome == GIVEN || outcome == REFUSED;
        if (decided && !informed && command.decidedBy() == null) {
            return NOBODY_DECIDED;
        }
        if (!decided && command.decidedBy() != null) {
            return NOBODY_WAS_ASKED;
        }
        if (outcome == NOT_SOUGHT && command.notSoughtReason() == null) {
            return NO_REASON_NOT_TO_ASK;
        }
        if (decided && command.notSoughtReason() != null) {
            return ASKED_AFTER_ALL;
        }
        if (command.until() != null && !command.until().isAfter(now)) {
            return ALREADY_OVER;
        }
        var capacity = inCapacity(command, now);
        if (capacity != null) {
            return capacity;
        }
        var scope = inScope(command);
        return scope != null ? scope : inReasons(command);
    }

    /** The first of them in this statement, or nothing. */
    public static @Nullable Contradiction in(StateReasonableCause command, Instant now) {
        if (command.until() != null && !command.until().isAfter(now)) {
            return ALREADY_OVER;
        }
        return command.reader().equals(command.by()) ? OWN_READER : null;
    }

    private static @Nullable Contradiction inCapacity(DecideConsent command, Instant now) {
        var capacity = command.capacity();
        if (command.decidedBy() != DecidedBy.CHILD) {
            boolean found = capacity != null && capacity.competent();
            return found ? NOT_A_CHILDS_DECISION : null;
        }
        if (capacity == null) {
            return NO_JUDGEMENT_OF_CAPACITY;
        }
        if (!capacity.competent()) {
            return NOT_ABLE_TO_DECIDE;
        }
        return capacity.judgedOn().isAfter(LocalDate.ofInstant(now, UK)) ? JUDGED_LATER : null;
    }

    private static @Nullable Contradiction inScope(DecideConsent command) {
        boolean mustName =
                command.kind().gates()
                        && (command.outcome() == GIVEN || command.outcome() == OVERRIDDEN);
        if (mustName && !command.covers().namesReadersAndCategories()) {
            return NOBODY_NAMED;
        }
        return command.outcome() == OVERRIDDEN && command.covers().agencies().contains(command.by())
                ? NEVER_BY_THE_READER
                : null;
    }

    private static @Nullable Contradiction inReasons(DecideConsent command) {
        if (command.outcome() == OVERRIDDEN) {
            if (!command.said().contains(Said.NECESSITY)) {
                return NO_NECESSITY;
            }
            if (!command.said().contains(Said.PROPORTIONALITY)) {
                return NO_PROPORTIONALITY;
            }
            if (command.basis() == null) {
                return NO_BASIS;
            }
        } else if (command.basis() != null) {
            return BASIS_OF_NOTHING;
        }
        return inWhatWasTold(command.said());
    }

    /** SR-20: each is said, or its absence has a reason; never both. */
    public static @Nullable Contradiction inWhatWasTold(Set<Said> said) {
        if (said.contains(Said.CHILD_TOLD) == said.contains(Said.CHILD_NOT_TOLD)) {
            return CHILD_NOT_TOLD;
        }
        if (said.contains(Said.FAMILY_TOLD) == said.contains(Said.FAMILY_NOT_TOLD)) {
            return FAMILY_NOT_TOLD;
        }
        return said.contains(Said.CHILDS_VOICE) == said.contains(Said.CHILDS_VOICE_ABSENT)
                ? NO_CHILDS_VOICE
                : null;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, "field.conflict", field, detail);
    }
}
