package org.safeguardinghub.dev.demo;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.client.Found;
import org.safeguardinghub.adapters.client.Reading;
import org.safeguardinghub.adapters.client.Refusal;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the story as each reader, and holds what it sees against the expected table. */
final class Walkthrough {
    private static final String CARE = "CHILD_PROTECTION";
    private static final String AUDITOR = "ines.calloway";
    private static final String FORCE = "carys.bellweather";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Desks desks;
    private final Map<String, String> ids;
    private final Consumer<String> progress;
    private final List<Seen> seen = new ArrayList<>();
    private @Nullable String outcome;

    Walkthrough(Desks desks, Map<String, String> ids, Consumer<String> progress) {
        this.desks = desks;
        this.ids = ids;
        this.progress = progress;
    }

    /** Everything that was seen, in the order in which it was looked at. */
    List<Seen> walk() {
        progress.accept("each reader reads the school's concern");
        for (var reader :
                List.of(
                        "maya.lindqvist",
                        "ruth.okonjo",
                        "priya.marlowe",
                        "tomas.ferreby",
                        "helen.quarrie",
                        FORCE)) {
            look(reader, "r1", "r1", CARE);
        }
        look("priya.marlowe", "r1", "r1", "EARLY_HELP_CIN");
        look("ruth.okonjo", "r3", "r3", CARE);
        progress.accept("a child with whom nobody works, then a share, then its recall");
        look("ruth.okonjo", "r2", "r2", CARE);
        look("helen.quarrie", "r2", "r2", CARE);
        look(FORCE, "r2", "r2", CARE);
        var share =
                desks.now(
                        "maya.lindqvist",
                        "shares",
                        Story.given("'record':'" + id("r2") + "'", "'NARR'"));
        look(FORCE, "r2", "r2 shared", CARE);
        desks.now(
                "maya.lindqvist",
                "shares/" + share + "/recall",
                "'reason':'Sent to the wrong force.'");
        look(FORCE, "r2", "r2 recalled", CARE);
        progress.accept("what came of the story in three authorities");
        outcome =
                Outcome.all().stream()
                        .flatMap(one -> deviation(one).stream())
                        .findFirst()
                        .orElse(null);
        progress.accept("feeds, the practice's chronology and the auditor's list");
        mustBeTold("ruth.okonjo", id("r1"));
        mustBeTold("priya.marlowe", id("r1"));
        mustNotBeTold("helen.quarrie");
        mustHoldNoContent();
        return seen;
    }

    /** The first cell, or else outcome, that is not as expected, in one line; null when all are. */
    @Nullable String deviation() {
        var left = new LinkedHashMap<String, Seen>();
        seen.forEach(one -> left.put(one.cell(), one));
        for (var expected : Seen.expected()) {
            var found = left.remove(expected.cell());
            if (found == null) {
                return expected.cell() + ": expected " + expected.value() + ", not looked at";
            }
            if (!found.equals(expected)) {
                return expected.cell()
                        + ": expected "
                        + expected.value()
                        + ", saw "
                        + found.value();
            }
        }
        return left.isEmpty()
                ? outcome
                : left.values().iterator().next().cell() + ": not in the expected table";
    }

    private void look(String reader, String record, String as, String purpose) {
        var answer = desks.read(reader, "concerns/" + id(record), purpose);
        var explained = explain(rulingOf(reader, answer));
        boolean absent = explained.path("absent").asBoolean();
        if (absent != (answer instanceof Refusal)) {
            throw new Deviation(reader + " was answered otherwise than ruled for " + as);
        }
        for (var category : explained.path("categories")) {
            seen.add(
                    new Seen(
                            reader,
                            as,
                            purpose,
                            category.path("category").asString(),
                            category.path("level").asString(),
                            category.path("rule").asString()));
        }
    }

    private static String rulingOf(String reader, Reading answer) {
        return switch (answer) {
            case Found found -> found.body().path("rulingId").asString();
            case Refusal(int status, _, _, _, var ruling) when status == 404 && ruling != null ->
                    ruling;
            case Refusal refusal -> throw new Deviation(reader + " was refused: " + refusal.code());
        };
    }

    private String id(String record) {
        return Objects.requireNonNull(ids.get(record), record);
    }

    private JsonNode explain(String ruling) {
        return body(AUDITOR, "rulings/" + ruling, "AUDIT");
    }

    /** What is otherwise than it must be, in one line; nothing where all is well. */
    private Optional<String> deviation(Outcome outcome) {
        var path = outcome.path();
        for (var known : ids.entrySet()) {
            path = path.replace("{" + known.getKey() + "}", known.getValue());
        }
        var found =
                switch (desks.read(outcome.reader(), path, outcome.purpose())) {
                    case Refusal refusal ->
                            outcome.pointer().equals("status")
                                    ? Integer.toString(refusal.status())
                                    : refusal.code();
                    case Found whole -> whole.body().at(outcome.pointer()).asString("");
                };
        return found.equals(outcome.expected())
                ? Optional.empty()
                : Optional.of(
                        "%s: expected `%s`, found `%s`"
                                .formatted(outcome.what(), outcome.expected(), found));
    }

    private void mustBeTold(String reader, String record) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isTold(reader, record)) {
            if (System.nanoTime() > deadline) {
                throw new Deviation("the feed of " + reader + " never told of the concern");
            }
            Thread.onSpinWait();
        }
    }

    private boolean isTold(String reader, String record) {
        long after = 0;
        while (true) {
            var page = body(reader, "feed?after=" + after, CARE);
            for (var item : page.path("items")) {
                if (item.path("subject").asString().equals(record)) {
                    return true;
                }
            }
            if (page.path("next").asLong() == after) {
                return false;
            }
            after = page.path("next").asLong();
        }
    }

    private void mustNotBeTold(String reader) {
        if (!body(reader, "feed", CARE).path("items").isEmpty()) {
            throw new Deviation("the feed of " + reader + " tells of something");
        }
    }

    private void mustHoldNoContent() {
        var list = body(AUDITOR, "audit/rulings?limit=200", "AUDIT");
        if (list.path("items").isEmpty() || list.toString().contains("Ayla")) {
            throw new Deviation("the auditor's list must hold decisions and no content");
        }
    }

    private JsonNode body(String reader, String path, String purpose) {
        return switch (desks.read(reader, path, purpose)) {
            case Found found -> found.body();
            case Refusal refusal ->
                    throw new Deviation(reader + " was refused " + path + ": " + refusal.code());
        };
    }
}
