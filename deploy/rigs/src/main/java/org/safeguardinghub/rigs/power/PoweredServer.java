package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.server.Address;

import java.io.IOException;

/** A database server whose data lies on the disk that loses its power. */
interface PoweredServer extends AutoCloseable {
    /** Starts, or starts again, on the data of one folder. */
    @FunctionalInterface
    interface Starter {
        PoweredServer start() throws IOException;
    }

    Address application();

    Address owner();

    @Override
    void close() throws IOException;
}
