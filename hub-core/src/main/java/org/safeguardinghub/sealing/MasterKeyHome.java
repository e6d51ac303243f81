package org.safeguardinghub.sealing;

import java.io.IOException;
import java.util.Optional;

/** Where a master key lies: a file, or a token that never lets it go. */
public interface MasterKeyHome {
    /** The key that is there. */
    Optional<MasterKey> find() throws IOException;

    /** Makes a key where there is none, and never replaces one. */
    MasterKey make() throws IOException;
}
