package org.safeguardinghub.api.access;

<<<<<<< HEAD
import org.jspecify.annotations.Nullable;
=======
>>>>>>> edge
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.Collection;
import java.util.EnumSet;
<<<<<<< HEAD
=======
import java.util.Optional;
>>>>>>> edge
import java.util.Set;

/** Reads our claims. Names of roles and purposes that we do not know give no right: ignored. */
final class Claims {
    private static final int LONGEST_SUB = 200;

    private Claims() {}

<<<<<<< HEAD
    /** Whether the token says in a form we accept whose it is. */
    static boolean identify(Jwt token) {
        return token.getClaim("agency") instanceof String agency
                && AgencyId.isWellFormed(agency)
                && token.getClaim("sub") instanceof String sub
                && !sub.isBlank()
                && sub.length() <= LONGEST_SUB;
    }

    static Caller caller(Jwt token, @Nullable String actingFor) {
        return new Caller(
                new AgencyId(token.getClaimAsString("agency")),
                token.getSubject(),
                named(token, "roles", Role.class),
                named(token, "purposes", Purpose.class),
                actingFor);
=======
    /** Whose token it is; empty if it does not say so in a form we accept. */
    static Optional<Caller> caller(Jwt token) {
        return token.getClaim("agency") instanceof String agency
                        && AgencyId.isWellFormed(agency)
                        && token.getClaim("sub") instanceof String sub
                        && !sub.isBlank()
                        && sub.length() <= LONGEST_SUB
                ? Optional.of(
                        new Caller(
                                new AgencyId(agency),
                                sub,
                                named(token, "roles", Role.class),
                                named(token, "purposes", Purpose.class),
                                null))
                : Optional.empty();
>>>>>>> edge
    }

    private static <E extends Enum<E>> Set<E> named(Jwt token, String claim, Class<E> type) {
        var known = EnumSet.noneOf(type);
        if (token.getClaim(claim) instanceof Collection<?> names) {
            for (var constant : type.getEnumConstants()) {
                if (names.contains(constant.name())) {
                    known.add(constant);
                }
            }
        }
        return known;
    }
}
