package org.safeguardinghub.api.operate;

import org.safeguardinghub.sealing.MasterKeyChange;
import org.safeguardinghub.sealing.MasterKeyChange.ChangeRuns;
import org.safeguardinghub.sealing.MasterKeyChange.NothingToChange;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** Shows which master keys wrap how many keys, and has the master key changed. */
@WebEndpoint(id = "keys")
public final class KeysEndpoint {
    private final MasterKeyChange change;

    public KeysEndpoint(MasterKeyChange change) {
        this.change = change;
    }

    @ReadOperation
    KeysNow now() {
        return KeysNow.of(change);
    }

    /**
     * To the next one that is set, or goes on with a change that did not end: 202. 404 where there
     * is neither, 409 while this node is at it.
     */
    @WriteOperation
    WebEndpointResponse<KeysNow> change() {
        try {
            change.start();
            return new WebEndpointResponse<>(now(), 202);
        } catch (NothingToChange nothing) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        } catch (ChangeRuns runs) {
            return new WebEndpointResponse<>(now(), 409);
        }
    }
}
