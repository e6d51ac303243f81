package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.rigs.hub.Accounts;
import org.safeguardinghub.rigs.hub.HubProcess;

import java.io.IOException;
import java.nio.file.Path;

/** Who takes part: an operator, a school that publishes, somebody at the council who reads. */
record Parties(HubClient operator, HubClient school, HubClient council) implements AutoCloseable {
    static Parties at(HubProcess hub, Path credentials) throws IOException {
        var accounts = new Accounts(hub, credentials);
        return new Parties(
                accounts.signIn("sol.whitcombe"),
                accounts.signIn("northtown-school-system"),
                accounts.signIn("ruth.okonjo"));
    }

    @Override
    public void close() {
        operator.close();
        school.close();
        council.close();
    }
}
