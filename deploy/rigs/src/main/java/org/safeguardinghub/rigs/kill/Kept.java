package org.safeguardinghub.rigs.kill;

import org.safeguardinghub.rigs.hub.HubProcess;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How many subjects and concerns the log itself holds: asked of the database, past the hub, whose
 * word is what is on trial.
 */
record Kept(long subjects, long concerns) {
    static Kept in(HubProcess hub, Path data) throws IOException {
        var passwords = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("passwords.properties"))) {
            passwords.load(in);
        }
        try (var database =
                        DriverManager.getConnection(
                                hub.eventDatabase(),
                                "hub_owner",
                                passwords.getProperty("hub_owner"));
                var question =
                        database.prepareStatement(
                                """
                                select count(*) filter (where name = 'subject.recorded'),
                                       count(*) filter (where name = 'concern.recorded')
                                from event\
                                """);
                var answer = question.executeQuery()) {
            answer.next();
            return new Kept(answer.getLong(1), answer.getLong(2));
        } catch (SQLException unreadable) {
            throw new IOException("the log could not be counted", unreadable);
        }
    }

    long since(Kept before) {
        return subjects + concerns - before.subjects - before.concerns;
    }
}
