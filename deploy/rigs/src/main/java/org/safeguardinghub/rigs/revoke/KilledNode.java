package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.revocation.Race.Nemesis;
import org.safeguardinghub.rigs.nodes.HubNode;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Dead while the authority goes, and back afterwards. */
record KilledNode(HubNode victim) implements Nemesis {
    @Override
    public void begins() {
        victim.kill();
    }

    @Override
    public void afterReduction() {
        try {
            victim.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
