package org.safeguardinghub.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts PostgreSQL and never stops it, for a test that kills it. */
final class StartAndWait {
    private StartAndWait() {}

    static void main(String[] args) throws IOException {
        PostgresServer postgres =
                PostgresServer.start(
                        Path.of(args[0]),
                        0,
                        new Login("hub_owner", args[1]),
                        new Login("hub_app", args[2]));
        System.out.println("started");
        System.in.read();
        postgres.close();
    }
}
