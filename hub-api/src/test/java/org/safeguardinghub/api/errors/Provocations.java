package org.safeguardinghub.api.errors;

import static org.safeguardinghub.api.errors.Echo.CANARY;
import static org.safeguardinghub.api.errors.Echo.CANARY_AGENCY;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** For each documented error of each operation, the requests that must bring it about. */
final class Provocations {
    private static final Map<String, String> DATES =
            Map.of(
                    "recordSubject", "/content/ID/dateOfBirth",
                    "recordConcern", "/occurredAt",
                    "recordInvolvement", "/until",
                    "decideShare", "/until",
                    "registerAgency", "/from",
                    "registerArea", "/from");
    private static final Map<String, String> LIMITED =
            Map.of(
                    "recordSubject", "/content/ID/preferredName",
                    "recordConcern", "/content/NARR/account",
                    "decideShare", "/necessity",
                    "recallShare", "/reason",
                    "registerAgency", "/name",
                    "registerArea", "/name");
    private static final Map<String, String> CODES =
            Map.of(
                    "recordSubject", "/content/NARR/source",
                    "recordConcern", "/content/NARR/source",
                    "recordInvolvement", "/kind",
                    "proposeLink", "/reason",
                    "decideShare", "/level",
                    "registerAgency", "/kind");
    private static final Map<String, List<String>> PARAMETERS =
            Map.of(
                    "readChronology", List.of("limit", "cursor"),
                    "listRecords", List.of("limit", "cursor"),
                    "readFeed", List.of("limit", "after"),
                    "listRulings", List.of("limit", "cursor"));
    private static final String LONG = CANARY.repeat(1000);
    private static final String SOMEBODY_ELSE = UUID.randomUUID().toString();

    private final Scene scene;
    private final JsonNode description;

    Provocations(Scene scene, JsonNode description) {
        this.scene = scene;
        this.description = description;
    }

    Stream<Attempt> of(Documented error) {
        var id = error.operation();
        var own = scene.operation(id).spoils().get(error.code());
        if (own != null) {
            return own.stream().map(spoil -> spoil.apply(good(id)));
        }
        return switch (error.code()) {
            case "token.missing" -> Stream.of(good(id).without("Authorization"));
            case "token.invalid" -> Stream.of(good(id).with("Authorization", "Bearer " + CANARY));
            case "body.too-large" -> Stream.of(good(id).body(LONG.repeat(50)));
            case "media-type.unsupported" ->
                    Stream.of(
                            good(id).with("Content-Type", "text/plain"),
                            good(id).with("Content-Type", CANARY),
                            good(id).with("Content-Encoding", CANARY));
            case "agency.unknown-caller" ->
                    Stream.of(good(id).by(CANARY_AGENCY, scene.operation(id).role()));
            case "role.not-permitted" ->
                    Stream.of(good(id).by(scene.operation(id).agency(), "NOBODY"));
            case "purpose.missing" -> Stream.of(good(id).without("Purpose"));
            case "purpose.not-permitted" ->
                    Stream.of(
                            good(id).with("Purpose", CANARY),
                            good(id).with("Purpose", elsewhere(id)),
                            good(id).with("Purpose", "EMERGENCY"));
            case "json.malformed" ->
                    Stream.of(
                            good(id).body("{\"" + CANARY + "\":"),
                            good(id).body("{\"a\":\"" + CANARY + "\",\"a\":1}"),
                            good(id).body(CANARY),
                            good(id).body(""));
            case "header.malformed" -> headers(id);
            case "not-found" -> absent(id);
            case "command.id-reused" ->
                    Stream.of(
                            good(id).field("/id", scene.usedIds.get(scene.operation(id).agency())));
            default -> error.status().equals("422") ? invalid(id, error.code()) : state(error);
        };
    }

    /** A purpose that belongs to other paths. */
    private String elsewhere(String id) {
        return scene.operation(id).purpose().equals("PATTERN") ? "AUDIT" : "PATTERN";
    }

    private Attempt good(String operation) {
        return scene.good(operation);
    }

    private Stream<Attempt> headers(String id) {
        return Documented.headers(description, id).stream()
                .filter(header -> !header.equals("Purpose"))
                .map(header -> good(id).with(header, CANARY.repeat(5)));
    }

    private Stream<Attempt> invalid(String id, String code) {
        if (!scene.operation(id).hasBody()) {
            return switch (code) {
                case "field.date" -> Stream.of(good(id).asking("since", CANARY));
                case "code.unknown" -> Stream.of(good(id).asking("type", CANARY));
                default -> PARAMETERS.get(id).stream().map(p -> good(id).asking(p, CANARY));
            };
        }
        return switch (code) {
            case "field.unknown" ->
                    Stream.of(
                            good(id).field("/nonsense", CANARY),
                            good(id).field("/" + CANARY.replace('-', ' '), CANARY));
            case "field.type" -> Stream.of(good(id).field("/id", CANARY), good(id).body("[]"));
            case "field.missing" -> Stream.of(good(id).body("{}"));
            case "field.characters" -> Stream.of(good(id).field("/id", CANARY + "\u202e"));
            case "field.date" ->
                    Stream.of(
                            good(id).field(DATES.get(id), CANARY),
                            good(id).field(DATES.get(id), "2026-02-30"));
            case "field.too-long" -> Stream.of(good(id).field(LIMITED.get(id), LONG));
            case "code.unknown" -> codes(id);
            case "agency.unknown" -> agencies(id);
            case "field.conflict" -> contradictions(id);
            default -> Stream.of();
        };
    }

    private Stream<Attempt> codes(String id) {
        var byForm = good(id).field(CODES.get(id), CANARY);
        return id.equals("registerAgency")
                ? Stream.of(byForm, good(id).field("/areas", List.of("Zilpha")))
                : Stream.of(byForm);
    }

    private Stream<Attempt> agencies(String id) {
        return switch (id) {
            case "recordInvolvement" ->
                    Stream.of(
                            good(id).field("/agency", CANARY_AGENCY),
                            good(id).field("/agency", CANARY));
            case "decideShare" ->
                    Stream.of(
                            good(id).field("/recipients", List.of("csc", CANARY_AGENCY)),
                            good(id).field("/recipients", List.of(CANARY)));
            case "registerAgency" -> Stream.of(good(id).field("/agency", CANARY));
            default -> Stream.of();
        };
    }

    private Stream<Attempt> contradictions(String id) {
        var then = "2026-03-01T09:30:00Z";
        var before = "2026-02-01T09:30:00Z";
        return switch (id) {
            case "recordConcern" ->
                    Stream.of(
                            good(id).field("/occurredAt", then).field("/occurredFrom", then),
                            good(id).field("/occurredTo", then),
                            good(id).field("/occurredFrom", then).field("/occurredTo", before),
                            good(id).field("/occurredAt", "2199-01-01T00:00:00Z"));
            case "recordInvolvement" ->
                    Stream.of(
                            good(id).field("/from", then).field("/until", before),
                            good(id).field("/until", before));
            case "proposeLink" ->
                    Stream.of(
                            good(id).field("/subject", SOMEBODY_ELSE)
                                    .field("/otherSubject", SOMEBODY_ELSE));
            case "decideShare" ->
                    Stream.of(
                            good(id).field("/subject", SOMEBODY_ELSE),
                            good(id).field("/until", before),
                            good(id).field("/recipients", List.of("school")));
            default -> Stream.of();
        };
    }

    /** What is not there, what is there for others, and what is no id at all. */
    private Stream<Attempt> absent(String id) {
        var operation = scene.operation(id);
        var role = operation.role();
        var hidden = good(id).by(Scene.HIDDEN_FROM, role);
        if (operation.path().matches(".*\\p{XDigit}{8}-.*")) {
            return Stream.of(
                    hidden,
                    good(id).at(elsewhere(id, SOMEBODY_ELSE)),
                    good(id).at(elsewhere(id, CANARY)));
        }
        return switch (id) {
            case "recordConcern" ->
                    Stream.of(hidden, good(id).field("/subjects", List.of(SOMEBODY_ELSE)));
            case "recordInvolvement" ->
                    Stream.of(hidden, good(id).field("/subject", SOMEBODY_ELSE));
            case "proposeLink" -> Stream.of(hidden, good(id).field("/otherSubject", SOMEBODY_ELSE));
            case "decideShare" -> Stream.of(hidden, good(id).field("/record", SOMEBODY_ELSE));
            default -> Stream.of();
        };
    }

    private String elsewhere(String id, String other) {
        return scene.operation(id)
                .path()
                .replaceFirst("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", other);
    }

    private Stream<Attempt> state(Documented error) {
        var id = error.operation();
        return switch (error.code()) {
            case "involvement.own-assertion", "link.other-holder-confirms" ->
                    Stream.of(good(id).by("gp", "PUBLISHER"));
            case "agency.already-registered" -> Stream.of(good(id).field("/agency", "school"));
            case "area.already-registered" -> Stream.of(good(id).field("/area", "E08000021"));
            default ->
                    Stream.ofNullable(scene.places.get(error.code()))
                            .map(place -> good(id).at("/api/v1" + place));
        };
    }
}
