package org.safeguardinghub.authority;

/** The owner takes a record back: what the record says is not given to anybody from here on. */
public interface WithdrawsRecord extends AddsToRecord {
    @Override
    default Effect effect() {
        return Effect.WITHDRAWAL;
    }
}
