package org.safeguardinghub.rigs.records;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.commands.Sent;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Agencies' systems, which send each command once and take nothing but yes for an answer. */
record Agencies(CommandAnswers desk) {
    void send(Sent sent) {
        byte[] digest = new byte[32];
        ThreadLocalRandom.current().nextBytes(digest);
        var system = "system:" + sent.by();
        desk.answer(
                new Caller(sent.by(), system, Set.of(), Set.of(), null),
                new Once(UUID.randomUUID(), digest),
                sent.command(),
                "/");
    }
}
