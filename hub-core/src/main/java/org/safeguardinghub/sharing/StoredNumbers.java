package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.RuleValue.Did;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The numbers by which stored rulings name things. INVARIANT: none is ever changed or used again;
 * what is added to a list gets the next free one here. 0 always stands for none.
 */
final class StoredNumbers {
    /** Place of each category in a stored ruling. */
    static final List<Category> CATEGORIES =
            List.of(
                    Category.ID,
                    Category.NARR,
                    Category.HLTH,
                    Category.SEXH,
                    Category.EDU,
                    Category.INTEL,
                    Category.PERP,
                    Category.ADDR,
                    Category.LEGAL,
                    Category.RISK,
                    Category.MISS,
                    Category.META);

    private StoredNumbers() {}

    static int of(@Nullable Level level) {
        return switch (level) {
            case null -> 0;
            case NONE -> 1;
            case EXISTENCE -> 2;
            case SUMMARY -> 3;
            case FULL -> 4;
        };
    }

    static int of(@Nullable Purpose purpose) {
        return switch (purpose) {
            case null -> 0;
            case EMERGENCY -> 1;
            case CHILD_PROTECTION -> 2;
            case EARLY_HELP_CIN -> 3;
            case CARE_TRANSFER -> 4;
            case DISRUPTION -> 5;
            case PATTERN -> 6;
            case AUDIT -> 7;
        };
    }

    static int of(RecordType type) {
        return switch (type) {
            case SUBJECT -> 1;
            case CONCERN -> 2;
            case REFERRAL -> 3;
            case CONSENT_DECISION -> 4;
            case PARTNER_INFORMATION -> 5;
            case INTELLIGENCE -> 6;
            case INTELLIGENCE_PRODUCT -> 7;
            case ACCESS_REQUEST -> 8;
            case MARKER -> 9;
            case ASSESSMENT -> 10;
            case DISRUPTION_MEASURE -> 11;
            case MISSING_EPISODE -> 12;
            case PLACEMENT -> 13;
            case EMERGENCY_ACCESS -> 14;
            case CONTEXT -> 15;
            case PATTERN_OPENING -> 16;
            case VIEW_SHARE -> 17;
            case REVIEW_GRANT -> 18;
        };
    }

    /** 0 to 3: a gate, a grant and a cap each need two of them, and share one or none. */
    static int of(Did did) {
        return switch (did) {
            case OPEN, SILENT -> 0;
            case CLOSED, GIVES, LIMITS -> 1;
            case NOT_FOR_OWNER -> 2;
        };
    }

    static Did did(int number, Rule.Kind kind) {
        return switch (number) {
            case 0 -> kind == Rule.Kind.GATE ? Did.OPEN : Did.SILENT;
            case 1 ->
                    switch (kind) {
                        case GATE -> Did.CLOSED;
                        case CAP -> Did.LIMITS;
                        case GRANT, NEITHER -> Did.GIVES;
                    };
            case 2 -> Did.NOT_FOR_OWNER;
            default -> throw unknown("outcome", number);
        };
    }

    static @Nullable Level level(int number) {
        return number == 0 ? null : named(Level.values(), StoredNumbers::of, number);
    }

    static @Nullable Purpose purpose(int number) {
        return number == 0 ? null : named(Purpose.values(), StoredNumbers::of, number);
    }

    static RecordType recordType(int number) {
        return named(RecordType.values(), StoredNumbers::of, number);
    }

    /** One bit a role. */
    static int of(Set<Role> roles) {
        return roles.stream().mapToInt(StoredNumbers::bit).reduce(0, (all, bit) -> all | bit);
    }

    static Set<Role> roles(int bits) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if ((bits & bit(role)) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static int bit(Role role) {
        return switch (role) {
            case PUBLISHER -> 1;
            case PRACTITIONER -> 1 << 1;
            case MASH -> 1 << 2;
            case INTELLIGENCE -> 1 << 3;
            case COORDINATOR -> 1 << 4;
            case AUDITOR -> 1 << 5;
            case AGENCY_ADMIN -> 1 << 6;
            case HUB_ADMIN -> 1 << 7;
        };
    }

    private static <E extends Enum<E>> E named(E[] all, ToIntFunction<E> number, int wanted) {
        return Arrays.stream(all)
                .filter(value -> number.applyAsInt(value) == wanted)
                .findAny()
                .orElseThrow(() -> unknown(all[0].getDeclaringClass().getSimpleName(), wanted));
    }

    private static IllegalArgumentException unknown(String what, int number) {
        return new IllegalArgumentException("no %s has the number %d".formatted(what, number));
    }
}
