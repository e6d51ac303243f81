package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.rigs.server.StoreServer;

import java.nio.file.Path;

/** The server as a hub would start it. */
record DurableServer(StoreServer server) implements PoweredServer {
    static DurableServer start(Path folder, StoreServer.Logins logins) {
        return new DurableServer(StoreServer.start(folder, 0, logins));
    }

    @Override
    public Address application() {
        return server.application();
    }

    @Override
    public Address owner() {
        return server.owner();
    }

    @Override
    public void close() {
        server.close();
    }
}
