package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.revocation.Race.Nemesis;
import org.safeguardinghub.rigs.nodes.HubNode;
import org.safeguardinghub.rigs.server.Address;

/** What goes wrong while authority is taken away. */
enum Trouble {
    NONE,
    /** No list and no feed hears of it on any node. */
    PAUSED_PROJECTOR,
    /** A node stands still meanwhile, with all that it has read, and goes on afterwards. */
    STOPPED_PROCESS,
    /** A node dies without being told, and is started again afterwards. */
    KILLED_NODE;

    /** {@code victim} is not the node that is told of the reduction. */
    Nemesis nemesis(HubNode victim, Address database) {
        return switch (this) {
            case NONE -> new Nemesis() {};
            case PAUSED_PROJECTOR -> HeldUp.projector(database);
            case STOPPED_PROCESS -> new StoppedProcess(victim);
            case KILLED_NODE -> new KilledNode(victim);
        };
    }
}
