package org.safeguardinghub.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Conditions for what the current unit of work will append. They hold for its first append and are
 * spent by it; a unit of work that sets conditions should publish in itself, not in nested ones.
 * Outside a unit of work both throw {@code IllegalStateException}.
 */
public final class Append {
    private Append() {}

    /** Append only while the guard holds, else fail with {@link GuardLost}. May be called again. */
    public static void under(Guard guard) {
        Conditions.of(CurrentUnitOfWork.get()).add(guard);
    }

    /**
     * Append only if nothing was appended under this key before, else fail with {@link
     * AlreadyAppended}. Keys share one space with event ids; use random ids or a prefix.
     *
     * @return tells what was appended under the key when it was: nothing before, and nothing where
     *     the answer of the database was lost and it is known only that it was
     */
    public static Supplier<Optional<FirstAppended>> once(String key) {
        var conditions = Conditions.of(CurrentUnitOfWork.get());
        conditions.add(key);
        return conditions::underKeys;
    }
}
