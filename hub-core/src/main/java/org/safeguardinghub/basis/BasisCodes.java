package org.safeguardinghub.basis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.LawfulBasis.Article9;
import org.safeguardinghub.basis.LawfulBasis.Regime;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The codes of a lawful basis with the time in which each may be used and whether it is known to be
 * in force. The law moves by regulations, so a start date is a change of this list and not of code.
 * Source: domain guide, section 4.4.
 */
public record BasisCodes(List<Term> terms) {
    public BasisCodes {
        terms = List.copyOf(terms);
    }

    /** One code of one list. A code may have several terms that follow each other. */
    public record Term(Part list, String code, Status status, Validity validity, String meaning) {}

    /** Which part of a basis a code is for. */
    public enum Part {
        ARTICLE_6,
        ARTICLE_9,
        SCHEDULE_8,
        GATEWAY
    }

    /** What is known of a code's force. */
    public enum Status {
        IN_FORCE,
        /** made by Parliament, and no commencement could be confirmed: named, never relied on */
        ENACTED_NOT_CONFIRMED_IN_FORCE
    }

    /** The codes that may be used at this instant, as they stand then. */
    public List<Term> at(Instant instant) {
        return terms.stream().filter(term -> term.validity().holdsAt(instant)).toList();
    }

    /** Why this basis cannot carry a disclosure at this instant, or nothing. */
    public @Nullable BasisRefusal refusal(LawfulBasis basis, Instant at) {
        var form = basis.regime() == Regime.GENERAL ? general(basis) : lawEnforcement(basis);
        if (form != null) {
            return form;
        }
        var used = used(basis).map(code -> term(code, at)).toList();
        if (used.contains(UNKNOWN)) {
            return BasisRefusal.CODE_NOT_IN_FORCE;
        }
        boolean unconfirmed =
                used.stream().anyMatch(t -> t.status() == Status.ENACTED_NOT_CONFIRMED_IN_FORCE);
        return unconfirmed && basis.article6() == Article6.LEGAL_OBLIGATION
                ? BasisRefusal.DUTY_NOT_IN_FORCE
                : null;
    }

    private static @Nullable BasisRefusal general(LawfulBasis basis) {
        if (basis.article6() == null) {
            return BasisRefusal.NO_ARTICLE_6;
        }
        if (basis.schedule8() != null) {
            return BasisRefusal.NOT_OF_PART_2;
        }
        boolean safeguarding = basis.article9() == Article9.SAFEGUARDING_OF_CHILDREN;
        if (safeguarding && basis.para18Reason() == null) {
            return BasisRefusal.NO_PARA_18_REASON;
        }
        return !safeguarding && basis.para18Reason() != null
                ? BasisRefusal.PARA_18_REASON_ALONE
                : null;
    }

    private static @Nullable BasisRefusal lawEnforcement(LawfulBasis basis) {
        if (basis.article6() != null || basis.article9() != null) {
            return BasisRefusal.NOT_OF_PART_3;
        }
        if (basis.para18Reason() != null) {
            return BasisRefusal.PARA_18_REASON_ALONE;
        }
        return basis.gateway() == null ? BasisRefusal.NO_GATEWAY : null;
    }

    private record Code(Part list, @Nullable Enum<?> code) {}

    private static final Term UNKNOWN =
            new Term(
                    Part.GATEWAY,
                    "",
                    Status.IN_FORCE,
                    new Validity(Instant.EPOCH, Instant.EPOCH),
                    "");

    private static Stream<Code> used(LawfulBasis basis) {
        return Stream.of(
                        new Code(Part.ARTICLE_6, basis.article6()),
                        new Code(Part.ARTICLE_9, basis.article9()),
                        new Code(Part.SCHEDULE_8, basis.schedule8()),
                        new Code(Part.GATEWAY, basis.gateway()))
                .filter(used -> used.code() != null);
    }

    private Term term(Code used, Instant at) {
        var name = requireNonNull(used.code()).name();
        return at(at).stream()
                .filter(term -> term.list() == used.list() && term.code().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
