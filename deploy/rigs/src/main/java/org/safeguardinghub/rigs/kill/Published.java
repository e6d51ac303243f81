package org.safeguardinghub.rigs.kill;

import org.safeguardinghub.adapters.publish.Publish;
import org.safeguardinghub.rigs.hub.HubProcess;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run of {@code publish} said of each record.
 *
 * @param accepted record id to what the hub newly made of it
 * @param unchanged record id to what the hub had made of it before
 */
record Published(Map<String, String> accepted, Map<String, String> unchanged) {
    /** The agency's system in the development credentials. */
    static final String CLIENT = "northtown-school-system";

    /** Runs what the command runs, and tells {@code heard} of each record that was accepted. */
    static Published run(HubProcess hub, Path credentials, Path file, Runnable heard)
            throws IOException {
        Path report = Files.createTempFile("published", ".json");
        try {
            new CommandLine(new Publish())
                    .setOut(new Listening(heard))
                    .setErr(new PrintWriter(Writer.nullWriter()))
                    .execute(
                            "--as",
                            CLIENT,
                            "--credentials",
                            credentials.toString(),
                            "--hub",
                            hub.hub().toString(),
                            "--issuer",
                            hub.issuer().toString(),
                            "--json",
                            report.toString(),
                            file.toString());
            return of(JsonMapper.shared().readTree(report.toFile()));
        } finally {
            Files.delete(report);
        }
    }

    private static Published of(JsonNode report) {
        var published = new Published(new TreeMap<>(), new TreeMap<>());
        for (JsonNode record : report.path("records")) {
            String id = record.path("recordId").asString();
            String created = record.path("created").asString("");
            switch (record.path("outcome").asString()) {
                case "accepted" -> published.accepted.put(id, created);
                case "unchanged" -> published.unchanged.put(id, created);
                default -> {
                    // refused or not sent: nothing was promised
                }
            }
        }
        return published;
    }

    /** Hears the lines of the report as they come. */
    private static final class Listening extends PrintWriter {
        private final Runnable heard;

        Listening(Runnable heard) {
            super(Writer.nullWriter());
            this.heard = heard;
        }

        @Override
        public void println(String line) {
            if (line.startsWith("accepted")) {
                heard.run();
            }
        }
    }
}
