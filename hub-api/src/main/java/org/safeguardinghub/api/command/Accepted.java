package org.safeguardinghub.api.command;

import java.util.UUID;

/**
 * The answer to an accepted command, the same however often it is sent.
 *
 * @param id the command's id, as the client chose it
 * @param created the id of what the command made or changed
 * @param position an opaque place in the log, for {@code Hub-Min-Position}
 */
public record Accepted(UUID id, String created, String position) {}
