package org.safeguardinghub.api.problem;

import java.util.Optional;

/**
 * The place for faults of other layers: a bean of this type says which problem stands for an
 * exception it knows (a busy store, a lost key, a view that is behind). What no mapping knows is a
 * 500. Wrapping exceptions are unwrapped before it is asked: it sees every cause in turn.
 */
@FunctionalInterface
public interface ProblemMapping {
    Optional<Problem> problemFor(Throwable fault);
}
