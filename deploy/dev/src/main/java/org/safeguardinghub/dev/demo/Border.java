package org.safeguardinghub.dev.demo;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.client.Found;
import org.safeguardinghub.adapters.client.Refusal;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What happens between two authorities: one places a child in the area of the other, a school here
 * and the force there name the same car, the coordinators of both see it, one opens it, and the
 * school shares its record with the force and takes it back. Each time it is another child and
 * another car.
 */
final class Border {
    private static final String SCHOOL = "maya.lindqvist";
    private static final String COUNCIL = "ruth.okonjo";
    private static final String HOST = "nils.averill";
    private static final String FORCE = "carys.bellweather";
    private static final String COORDINATOR = "bryn.tolliver";
    private static final String OTHER_COORDINATOR = "ada.penhallow";
    private static final String CARE = "CHILD_PROTECTION";
    private static final String PATTERN = "PATTERN";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Desks desks;
    private final Consumer<String> progress;
    private final String car = "QQ " + UUID.randomUUID().toString().substring(0, 8);
    private final List<Line> lines = new ArrayList<>();

    Border(Desks desks, Consumer<String> progress) {
        this.desks = desks;
        this.progress = progress;
    }

    /** Tells it, and what each found at its point of it. */
    List<Line> tell() {
        var known = pseudonyms(COORDINATOR);
        var knownToOther = pseudonyms(OTHER_COORDINATOR);
        progress.accept("a council places a child in the area of another council");
        var child = subject(SCHOOL);
        placement(child);
        progress.accept("the child's school and the force of the other area name the same car");
        var concern = concern(SCHOOL, child, car);
        concern(FORCE, subject(FORCE), car.toLowerCase(Locale.ROOT).replace(" ", ""));
        progress.accept("the coordinators of both areas see it, and one opens it");
        var pattern = newPattern(COORDINATOR, known);
        var other = newPattern(OTHER_COORDINATOR, knownToOther);
        note("the two have no name for it in common", OTHER_COORDINATOR, compared(pattern, other));
        opening(pattern);
        progress.accept("the school shares the child's record with the force, and recalls it");
        sharedAndRecalled(concern);
        return lines;
    }

    /** The first line that is not as it was worked out; null when all are. */
    @Nullable String deviation() {
        var expected = Line.expected();
        for (int n = 0; n < Math.max(expected.size(), lines.size()); n++) {
            var right = n < expected.size() ? expected.get(n) : null;
            var found = n < lines.size() ? lines.get(n) : null;
            if (right == null || !right.equals(found)) {
                return "at the border: expected %s, found %s".formatted(right, found);
            }
        }
        return null;
    }

    private void note(String what, String reader, String found) {
        lines.add(new Line(what, reader, found));
    }

    private String subject(String client) {
        return desks.now(client, "subjects", "'content':{'ID':{'preferredName':'Idris'}}");
    }

    private void placement(String child) {
        var own = subject(COUNCIL);
        desks.now(
                SCHOOL,
                "involvements",
                "'subject':'%s','agency':'northtown-csc','kind':'REFERRAL'".formatted(child));
        var link =
                desks.now(
                        COUNCIL,
                        "links",
                        "'subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'"
                                .formatted(own, child));
        desks.now(SCHOOL, "links/" + link + "/confirmation", "");
        var placement =
                desks.now(
                        COUNCIL,
                        "placements",
                        """
                        'subject':'%s','responsibleAuthority':'northtown-csc',
                        'hostAuthority':'southmere-csc','from':'%s','notifiedAt':'%s',
                        'emergency':false,'address':{'line1':'4 Harbour Row','postcode':'SO14 0AA'},
                        'risk':{'summary':'Goes out at night; the home calls the force.'}\
                        """
                                .formatted(own, Instant.now(), Instant.now()));
        note(
                "the council of the area reads what the placement adds to the risk",
                HOST,
                read(HOST, "placements/" + placement, "CARE_TRANSFER")
                        .at("/content/RISK/summary")
                        .asString(""));
    }

    private String concern(String client, String child, String plate) {
        return desks.now(
                client,
                "concerns",
                """
                'subjects':['%s'],'content':{
                'NARR':{'account':'Collected by a car after dark.'},
                'PERP':{'summary':'A car collects children.',
                  'vehicles':[{'description':'a dark car','identifier':'%s'}]}}\
                """
                        .formatted(child, plate));
    }

    private Set<String> pseudonyms(String coordinator) {
        return new HashSet<>(patterns(coordinator).findValuesAsString("pseudonym"));
    }

    private JsonNode patterns(String coordinator) {
        return read(coordinator, "cross-area/patterns?limit=200", PATTERN).path("items");
    }

    /** The one that was not there before; lists of what is named lag a little. */
    private JsonNode newPattern(String coordinator, Set<String> known) {
        var pattern =
                await(
                        coordinator + " never saw the car",
                        () ->
                                patterns(coordinator)
                                        .valueStream()
                                        .filter(p -> !known.contains(pseudonym(p)))
                                        .findFirst()
                                        .orElse(null));
        var areas = new TreeSet<String>();
        pattern.path("named")
                .forEach(named -> named.path("areas").forEach(area -> areas.add(area.asString())));
        note(
                "one car is named in both areas",
                coordinator,
                pattern.path("kind").asString() + " " + String.join(" ", areas));
        return pattern;
    }

    private static String pseudonym(JsonNode pattern) {
        return pattern.path("pseudonym").asString();
    }

    private static String compared(JsonNode one, JsonNode other) {
        return pseudonym(one).equals(pseudonym(other)) ? "the same" : "another pseudonym";
    }

    private void opening(JsonNode pattern) {
        var opening =
                desks.now(
                        COORDINATOR,
                        "cross-area/openings",
                        "'pseudonym':'%s','purpose':'%s',".formatted(pseudonym(pattern), CARE)
                                + "'reason':'One car takes children in both areas.'",
                        PATTERN);
        var opened = read(COORDINATOR, "cross-area/openings/" + opening, PATTERN).path("items");
        note(
                "to one it opens what agencies of his area hold",
                COORDINATOR,
                String.join(
                        " and ",
                        opened.valueStream()
                                .map(
                                        one ->
                                                one.path("owner").asString()
                                                        + " PERP "
                                                        + one.at("/levels/PERP").asString())
                                .toList()));
        note(
                "to the other that opening is not there",
                OTHER_COORDINATOR,
                status(OTHER_COORDINATOR, "cross-area/openings/" + opening));
        note(
                "the school that holds it is told why",
                SCHOOL,
                read(SCHOOL, "pattern-openings/" + opening, CARE)
                        .at("/content/META/reason")
                        .asString(""));
    }

    private void sharedAndRecalled(String concern) {
        note("nobody of the force works with the child", FORCE, seen(concern));
        var share =
                desks.now(SCHOOL, "shares", Story.given("'record':'" + concern + "'", "'PERP'"));
        note("the school shares its record", FORCE, seen(concern));
        desks.now(SCHOOL, "shares/" + share + "/recall", "'reason':'The wrong force.'");
        note("the school recalls it", FORCE, seen(concern));
        note("the force is told", SCHOOL, recipient(concern, "FETCHED"));
        desks.now(FORCE, "shares/" + share + "/acknowledgement", "'copies':'NONE_MADE'");
        note(
                "the force says what became of its copies",
                SCHOOL,
                recipient(concern, "ACKNOWLEDGED"));
    }

    private String seen(String concern) {
        var found = read(FORCE, "concerns/" + concern, CARE);
        return found.path("held").asBoolean(false)
                ? "something is held"
                : "PERP " + found.at("/levels/PERP").asString("");
    }

    /** Who had the record, once it has come so far with the recall; the force reads its feed. */
    private String recipient(String concern, String state) {
        return await(
                "the school never read that the force has " + state,
                () -> {
                    readFeed();
                    return read(SCHOOL, "records/" + concern + "/recipients", CARE)
                            .path("items")
                            .valueStream()
                            .filter(one -> one.path("state").asString().equals(state))
                            .map(one -> one.path("agency").asString() + " " + state)
                            .findFirst()
                            .orElse(null);
                });
    }

    private void readFeed() {
        long after = 0;
        long next = read(FORCE, "feed?after=" + after, CARE).path("next").asLong();
        while (next != after) {
            after = next;
            next = read(FORCE, "feed?after=" + after, CARE).path("next").asLong();
        }
    }

    private static <T> T await(String otherwise, Supplier<@Nullable T> found) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var one = found.get();
        while (one == null) {
            if (System.nanoTime() > deadline) {
                throw new Deviation(otherwise);
            }
            Thread.onSpinWait();
            one = found.get();
        }
        return one;
    }

    private String status(String reader, String path) {
        return switch (desks.read(reader, path, PATTERN)) {
            case Found _ -> "200";
            case Refusal refusal -> Integer.toString(refusal.status());
        };
    }

    private JsonNode read(String reader, String path, String purpose) {
        return switch (desks.read(reader, path, purpose)) {
            case Found found -> found.body();
            case Refusal refusal ->
                    throw new Deviation(reader + " was refused " + path + ": " + refusal.code());
        };
    }
}
