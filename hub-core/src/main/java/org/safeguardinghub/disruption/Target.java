package org.safeguardinghub.disruption;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

/** What a measure is directed at; who or what exactly is content. */
public sealed interface Target {
    /**
     * A person.
     *
     * @param subject the owner's record of the person, where there is one
     * @param age what is known of the age
     * @param confirmed whether the four confirmations for a child are recorded (SR-25)
     */
    record Person(@Nullable SubjectId subject, Age age, boolean confirmed) implements Target {}

    /**
     * A place or an online platform.
     *
     * @param context the record of it, where there is one
     */
    record Context(Kind kind, @Nullable RecordId context) implements Target {}

    /** What is known of the age. Source: domain guide, SR-25. */
    enum Age {
        /** a child */
        UNDER_18,
        ADULT,
        /** may be a child */
        UNKNOWN
    }

    /** What else a measure can be on. */
    enum Kind {
        PLACE,
        PLATFORM
    }

    /** Whether it may be a child. */
    default boolean mayBeChild() {
        return switch (this) {
            case Person person -> person.age() != Age.ADULT;
            case Context _ -> false;
        };
    }
}
