package org.safeguardinghub.sealing;

/** Shares of a key that do not make one. The message can be shown as it is; no share is in it. */
public final class ShareRefused extends RuntimeException {
    ShareRefused(String message) {
        super(message);
    }
}
