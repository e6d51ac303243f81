package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

/** Keys or envelopes could not be used. Carries no content and no key material. */
public class SealingException extends RuntimeException {
    public SealingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
