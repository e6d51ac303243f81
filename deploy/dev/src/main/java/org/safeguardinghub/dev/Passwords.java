package org.safeguardinghub.dev;

import org.safeguardinghub.embedded.Login;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The hub's own passwords for its servers: random, made at the first start, kept with the data. */
record Passwords(Login owner, Login application, Login kafka) {
    static Passwords keptIn(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        } else {
            for (String name : List.of("hub_owner", "hub_app", "hub")) {
                kept.setProperty(name, Login.random(name).password());
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
        }
        return new Passwords(login("hub_owner", kept), login("hub_app", kept), login("hub", kept));
    }

    private static Login login(String name, Properties kept) {
        return new Login(name, kept.getProperty(name, ""));
    }
}
