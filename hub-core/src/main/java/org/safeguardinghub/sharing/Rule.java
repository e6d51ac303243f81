package org.safeguardinghub.sharing;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every rule there is or is reserved for, in the order in which rules of one kind decide.
 * INVARIANT: numbers are stored in rulings that are kept for ever. A new rule gets a new number;
 * none is ever changed or used again.
 */
public enum Rule {
    G1(
            1,
            "G1",
            Kind.GATE,
            "the reader's agency is not in the register exactly once, or it or the person is"
                    + " suspended"),
    G2(
            2,
            "G2",
            Kind.GATE,
            "the purpose is missing, unknown or not allowed for the reader's roles, or it is"
                    + " EMERGENCY and the person has no emergency grant for a subject of the"
                    + " record"),
    G3(
            3,
            "G3",
            Kind.GATE,
            "the record's keys are destroyed, or it is withdrawn and the reader is not its owner"),
    G4(
            4,
            "G4",
            Kind.GATE,
            "this person is on the subject's exclusion list, or there is such a list and a system"
                    + " names nobody it acts for"),
    G5(5, "G5", Kind.GATE, "a seal in force does not name the reader's agency"),
    G6(6, "G6", Kind.GATE, "facts cannot be read, or not exactly one policy version is in force"),

    OWNER(
            16,
            "owner",
            Kind.GRANT,
            "the reader's agency owns the record and asks for a purpose other than PATTERN or"
                    + " AUDIT"),
    AGREEMENT(
            17,
            "agreement",
            Kind.GRANT,
            "a sharing agreement in force has rows for this owner, reader and purpose"),
    MATRIX(
            18,
            "matrix",
            Kind.GRANT,
            "the policy in force has a level for this purpose and this kind of agency"),
    SHARE(19, "share", Kind.GRANT, "the owner shared it with the reader's agency for this purpose"),
    REVIEW(
            20,
            "review",
            Kind.GRANT,
            "a review grant in force names this person for a subject of the record, and the purpose"
                    + " is AUDIT"),

    C1(
            32,
            "C1",
            Kind.CAP,
            "the reader's agency has no involvement in force that counts with a subject of the"
                    + " record, nor the person an emergency grant"),
    C2(
            33,
            "C2",
            Kind.CAP,
            "no consent in force covers the reader, the category and the purpose, and nothing"
                    + " stands in for it"),
    C3(34, "C3", Kind.CAP, "a handling condition in force does not allow the reader"),
    C4(35, "C4", Kind.CAP, "the owner set a highest level"),
    C5(36, "C5", Kind.CAP, "a suspect may have been under 18"),
    C6(37, "C6", Kind.CAP, "the reader's agency or person has a declared conflict with a subject"),
    C7(
            38,
            "C7",
            Kind.CAP,
            "it is raw intelligence and the reader does not hold the owner's intelligence role"),
    C8(39, "C8", Kind.CAP, "no subject of the record is the person asked about by confirmed links"),
    C9(
            40,
            "C9",
            Kind.CAP,
            "names of who referred it, neighbours, child witnesses and staff are shown as roles"
                    + " unless the owner released them"),
    C10(41, "C10", Kind.CAP, "the purpose is PATTERN and no opening decision is in force"),

    CATEGORY(62, "category", Kind.NEITHER, "the category is not one of the twelve"),
    UNKNOWN(63, "unknown", Kind.NEITHER, "nothing is recorded under this id");

    /** What a rule can do to a level. */
    public enum Kind {
        GATE,
        GRANT,
        CAP,
        NEITHER
    }

    private static final Map<Integer, Rule> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toMap(Rule::number, Function.identity()));

    private final int number;
    private final String code;
    private final Kind kind;
    private final String condition;

    Rule(int number, String code, Kind kind, String condition) {
        this.number = number;
        this.code = code;
        this.kind = kind;
        this.condition = condition;
    }

    /** As stored: 1 to 63. */
    public int number() {
        return number;
    }

    /** As shown. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** When the rule does what it does, as the second half of a plain sentence. */
    public String condition() {
        return condition;
    }

    static Rule numbered(int number) {
        var rule = BY_NUMBER.get(number);
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the number " + number);
        }
        return rule;
    }
}
