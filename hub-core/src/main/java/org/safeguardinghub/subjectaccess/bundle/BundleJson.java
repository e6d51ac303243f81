package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.subjectaccess.Exemption;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bundle for machines. Entries are counted from 1, and by what is told alone. */
final class BundleJson {
    static final JsonMapper JSON = JsonMapper.shared();

    private BundleJson() {}

    /** {@code names}: of files, by the numbers of their entries. */
    static byte[] of(Cover cover, List<Told> told, Map<Integer, String> names) {
        var bundle = JSON.createObjectNode();
        bundle.put("format", "subject-access-bundle.1")
                .put("agency", cover.agency())
                .put("reference", cover.reference())
                .put("asOf", cover.asOf().toString())
                .put("madeAt", cover.madeAt().toString());
        var notes = bundle.putArray("notes");
        BundleWords.NOTES.forEach(notes::add);
        bundle.set("entries", entries(told, names));
        return JSON.writeValueAsBytes(bundle);
    }

    static ArrayNode entries(List<Told> told, Map<Integer, String> names) {
        var entries = JSON.createArrayNode();
        int number = 1;
        for (var one : told) {
            var entry = JSON.createObjectNode().put("number", number++);
            switch (one) {
                case Told.Given given -> put(entry, given);
                case Told.Withheld(var because) ->
                        entry.put("kind", "WITHHELD")
                                .put("because", because.name())
                                .put("words", BundleWords.of(because));
                case Told.Disclosed disclosed -> put(entry, disclosed);
            }
            var name = names.get(entry.path("number").asInt());
            if (name != null) {
                entry.put("file", name);
            }
            entries.add(entry);
        }
        return entries;
    }

    private static void put(ObjectNode entry, Told.Given given) {
        entry.put("kind", "HELD")
                .put("record", given.type().name())
                .put("event", given.event())
                .put("happenedAt", given.happenedAt().toString())
                .put("recordedAt", given.recordedAt().toString());
        var codes = entry.putObject("codes");
        new TreeMap<>(given.codes()).forEach(codes::put);
        var content = entry.putObject("content");
        new TreeMap<>(given.content())
                .forEach((category, fields) -> content.set(category.name(), fields));
        if (!given.partly().isEmpty()) {
            var partly = entry.putArray("partlyWithheld");
            given.partly().stream().map(Exemption::name).forEach(partly::add);
        }
    }

    private static void put(ObjectNode entry, Told.Disclosed disclosed) {
        entry.put("kind", disclosed.shared() ? "SHARED" : "LOOKED_AT")
                .put("at", disclosed.at().toString());
        put(entry.putArray("agencies"), disclosed.agencies());
        put(entry.putArray("purposes"), disclosed.purposes());
    }

    private static void put(ArrayNode list, Collection<String> values) {
        values.forEach(list::add);
    }
}
