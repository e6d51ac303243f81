package org.safeguardinghub.api.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Attempts that are mended from the front of the error table: each is wrong in the way of its error
 * and in every later way that its operation knows.
 */
final class Chain {
    private static final String NOBODY = UUID.randomUUID().toString();

    private final Scene scene;
    private final List<Documented> documented;
    private final String id;
    private final Map<Documented, Attempt> attempts = new LinkedHashMap<>();

    Chain(Scene scene, List<Documented> documented, String id) {
        this.scene = scene;
        this.documented = documented;
        this.id = id;
    }

    /** In the order of the table. */
    Map<Documented, Attempt> attempts() {
        var operation = scene.operation(id);
        wrong("401", "token.missing", huge().without("Authorization"));
        wrong("401", "token.invalid", huge().with("Authorization", "Bearer no"));
        wrong("413", "body.too-large", huge());
        wrong("415", "media-type.unsupported", malformed().with("Content-Type", "text/plain"));
        wrong("403", "agency.unknown-caller", malformed());
        wrong("403", "role.not-permitted", malformed().by(operation.agency(), "NOBODY"));
        wrong(
                "403",
                "purpose.missing",
                malformed().by(operation.agency(), operation.role()).without("Purpose"));
        wrong(
                "403",
                "purpose.not-permitted",
                malformed()
                        .by(operation.agency(), operation.role())
                        .with(
                                "Purpose",
                                operation.purpose().equals("PATTERN") ? "AUDIT" : "PATTERN"));
        wrong("400", "json.malformed", mended().body("{\"nonsense\":"));
        if (operation.hasBody()) {
            wrong("422", "field.unknown", absent(mended()).field("/nonsense", "x"));
        } else {
            wrong(
                    "422",
                    "field.type",
                    spoiled("field.type", absent(mended()))
                            .orElseGet(() -> absent(mended()).asking("limit", "0")));
        }
        wrong("404", "not-found", absent(reused()));
        if (operation.hasBody()) {
            wrong("422", "agency.unknown", named(absent(reused())));
            wrong("422", "field.conflict", contradicting(absent(reused())));
            stateBeforeReuse();
        }
        return attempts;
    }

    private void wrong(String status, String code, Attempt attempt) {
        var error = new Documented(id, status, code);
        if (documented.contains(error)) {
            attempts.put(error, attempt);
        }
    }

    /** Too large, of no type, from nobody. */
    private Attempt huge() {
        return nobody().body("x".repeat(1024 * 1024 + 1)).with("Content-Type", "text/plain");
    }

    /** Not JSON, from an agency that takes no part, in no role, for no purpose. */
    private Attempt malformed() {
        var attempt = nobody();
        return scene.operation(id).hasBody() ? attempt.body("{\"nonsense\":") : attempt;
    }

    private Attempt nobody() {
        return absent(scene.good(id)).by("nobody-knows", "COORDINATOR").without("Purpose");
    }

    private Attempt mended() {
        return scene.good(id);
    }

    private Attempt reused() {
        return reused(scene.usedIds.get(scene.operation(id).agency()));
    }

    private Attempt reused(String usedId) {
        return documented.contains(new Documented(id, "409", "command.id-reused"))
                ? scene.good(id).field("/id", usedId)
                : scene.good(id);
    }

    /** Names what is not there, where the operation names anything. */
    private Attempt absent(Attempt attempt) {
        var own = spoiled("not-found", attempt);
        if (own.isPresent()) {
            return own.get();
        }
        return switch (id) {
            case "recordConcern" -> attempt.field("/subjects", List.of(NOBODY));
            case "recordInvolvement" -> attempt.field("/subject", NOBODY);
            case "proposeLink" -> attempt.field("/otherSubject", NOBODY);
            case "decideShare" -> attempt.field("/record", NOBODY);
            default ->
                    attempt.at(
                            scene.operation(id)
                                    .path()
                                    .replaceFirst(
                                            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}",
                                            NOBODY));
        };
    }

    private Attempt named(Attempt attempt) {
        return spoiled("agency.unknown", attempt).orElseGet(() -> namedAsFirst(attempt));
    }

    /** In the first way that the operation itself knows. */
    private Optional<Attempt> spoiled(String code, Attempt attempt) {
        return scene.operation(id).spoils().getOrDefault(code, List.of()).stream()
                .findFirst()
                .map(spoil -> spoil.apply(attempt));
    }

    private Attempt namedAsFirst(Attempt attempt) {
        return switch (id) {
            case "recordInvolvement" -> attempt.field("/agency", Echo.CANARY_AGENCY);
            case "decideShare" -> attempt.field("/recipients", List.of(Echo.CANARY_AGENCY));
            default -> attempt.field("/agency", Echo.CANARY);
        };
    }

    private Attempt contradicting(Attempt attempt) {
        return spoiled("field.conflict", attempt).orElseGet(() -> contradictingAsFirst(attempt));
    }

    private Attempt contradictingAsFirst(Attempt attempt) {
        return switch (id) {
            case "recordConcern" -> attempt.field("/occurredTo", "2026-03-01T09:30:00Z");
            case "proposeLink" -> attempt.field("/subject", NOBODY);
            default -> attempt.field("/until", "2026-03-01T09:30:00Z");
        };
    }

    /** In one row of the table, but the state stands first in it. */
    private void stateBeforeReuse() {
        switch (id) {
            case "registerAgency" -> {
                wrong(
                        "422",
                        "code.unknown",
                        reused().field("/agency", "school").field("/areas", List.of("nowhere")));
                wrong("409", "agency.already-registered", reused().field("/agency", "school"));
            }
            case "registerArea" ->
                    wrong("409", "area.already-registered", reused().field("/area", "E08000021"));
            case "confirmLink" ->
                    wrong(
                            "409",
                            "link.other-holder-confirms",
                            reused(scene.usedIds.get("gp")).by("gp", "PUBLISHER"));
            case "confirmInvolvement" ->
                    wrong(
                            "409",
                            "involvement.own-assertion",
                            reused(scene.usedIds.get("gp")).by("gp", "PUBLISHER"));
            default -> {}
        }
    }
}
