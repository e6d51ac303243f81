package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.net.URI;

/** Answers commands over HTTP: 201 the first time, 200 for the same command again. */
@Component
public class CommandAnswers {
    private final CommandDesk desk;
    private final PositionTokens positions;

    CommandAnswers(CommandDesk desk, PositionTokens positions) {
        this.desk = desk;
        this.positions = positions;
    }

    /**
     * Sends the command and says what came of it.
     *
     * @param path where what the command made can be read, with a trailing slash; the id is added
     */
    public ResponseEntity<Accepted> answer(Caller caller, Once once, Object command, String path) {
        var receipt = desk.send(caller, once, command);
        var position = positions.seal(caller.agency(), receipt.position());
        var body = new Accepted(once.commandId(), receipt.created(), position);
        var answer =
                receipt.first()
                        ? ResponseEntity.created(URI.create(path + receipt.created()))
                        : ResponseEntity.ok().location(URI.create(path + receipt.created()));
        return answer.header(HubHeaders.POSITION, position).body(body);
    }
}
