package org.safeguardinghub.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was not accepted. A refusal is an answer, not an exception: it carries identifiers
 * and codes, never a name or free text about anybody.
 */
public interface Refusal {
    Kind kind();

    /** Stable, for programs: {@code record.reason}. */
    String code();

    /** One plain sentence, for people. */
    String detail();

    /** The field at fault as a JSON pointer, where one field is. */
    default @Nullable String field() {
        return null;
    }

    /** What the refusal says about the command, which decides how each transport answers. */
    enum Kind {
        /** the command itself is wrong */
        INVALID,
        /** names what is not there, or is not this agency's to know: one answer for both */
        NOT_FOUND,
        /** what it asks is not possible in the present state */
        CONFLICT
    }

    /**
     * The words of a refusal.
     *
     * @param field as a JSON pointer; null where no one field is at fault
     */
    record Words(Kind kind, String code, @Nullable String field, String detail) {}

    /** A refusal that always says the same. */
    interface Worded extends Refusal {
        Words words();

        @Override
        default Kind kind() {
            return words().kind();
        }

        @Override
        default String code() {
            return words().code();
        }

        @Override
        default String detail() {
            return words().detail();
        }

        @Override
        default @Nullable String field() {
            return words().field();
        }
    }

    /** The one answer for "not there" and "not yours to know". */
    record NotFound() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String detail() {
            return "there is nothing here for you under this id";
        }
    }
}
