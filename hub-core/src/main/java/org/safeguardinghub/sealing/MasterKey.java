package org.safeguardinghub.sealing;

/** A key that wraps all others. Calls are safe from any thread. */
public interface MasterKey {
    /** Tells this key from every other, and nothing about it. */
    byte[] fingerprint();

    /**
     * Encrypts a key so that it opens with this master key alone, and for this binding alone.
     *
     * @throws SealingException where the master key cannot be used
     */
    byte[] wrap(byte[] key, byte[] binding);

    /**
     * Decrypts what {@link #wrap} made.
     *
     * @throws SealingException where another key wrapped it, or another binding belongs to it
     */
    byte[] unwrap(byte[] wrapped, byte[] binding);

    /** A 256-bit secret for a use for which none is kept yet. */
    byte[] newSecret(String use);
}
