package org.safeguardinghub.verifier.source;

import java.io.IOException;

/** More lies at a path than can be right. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String path) {
        super(path + " is larger than it can be");
    }
}
