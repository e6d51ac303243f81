package org.safeguardinghub.search;

import org.safeguardinghub.identifier.Checked;
import org.safeguardinghub.search.KnownAs.Kind;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one event says by which a person can be found: what is held from here on, what is withdrawn,
 * and of which kinds all that was said before is replaced.
 */
final class SaidOfPerson {
    private final AgencyId holder;
    private final boolean corrects;
    private final List<Row> rows = new ArrayList<>();

    /** What a row says of what is known. Kept in rows: never rename one. */
    enum Says {
        HELD,
        WITHDRAWN,
        /** all of this kind that was said before it */
        REPLACED
    }

    /**
     * One row in the making.
     *
     * @param known what is held or withdrawn; empty for what replaces
     */
    record Row(Says says, Category category, Kind kind, Optional<KnownAs> known) {}

    SaidOfPerson(AgencyId holder, boolean corrects) {
        this.holder = holder;
        this.corrects = corrects;
    }

    List<Row> rows(Map<Category, ObjectNode> clear) {
        clear.forEach(
                (category, fields) -> {
                    identifiers(category, fields);
                    if (category == Category.ID) {
                        names(fields);
                        birth(fields);
                    }
                    if (category == Category.META) {
                        text(fields, "reference")
                                .ifPresent(own -> held(category, KnownAs.reference(holder, own)));
                    }
                });
        return rows;
    }

    private void identifiers(Category category, ObjectNode fields) {
        if (!fields.has("identifiers")) {
            return;
        }
        replaced(category, Kind.IDENTIFIER);
        for (var identifier : fields.path("identifiers")) {
            known(identifier)
                    .ifPresent(
                            known ->
                                    rows.add(
                                            new Row(
                                                    identifier.has("withdrawn")
                                                            ? Says.WITHDRAWN
                                                            : Says.HELD,
                                                    category,
                                                    Kind.IDENTIFIER,
                                                    Optional.of(known))));
        }
    }

    /** By what its check found when it was said, which never changes. */
    private Optional<KnownAs> known(JsonNode identifier) {
        var check = identifier.path("check").asString("");
        var canonical = text(identifier, "canonical").orElse(null);
        for (var result : Checked.Result.values()) {
            if (result.name().equals(check)) {
                return KnownAs.identifier(
                        identifier.path("scheme").asString(""),
                        identifier.path("value").asString(""),
                        new Checked(result, canonical, Set.of()),
                        holder);
            }
        }
        return Optional.empty();
    }

    /** A correction of one of the names leaves nobody found by the old one. */
    private void names(ObjectNode fields) {
        if (fields.has("givenName") || fields.has("familyName")) {
            replaced(Category.ID, Kind.NAME);
        }
        text(fields, "givenName")
                .flatMap(
                        given ->
                                text(fields, "familyName")
                                        .map(family -> KnownAs.name(given, family)))
                .ifPresent(name -> held(Category.ID, name));
    }

    private void birth(ObjectNode fields) {
        var day = text(fields, "dateOfBirth");
        if (day.isPresent()) {
            replaced(Category.ID, Kind.BIRTH);
        }
        day.flatMap(SaidOfPerson::date).ifPresent(d -> held(Category.ID, KnownAs.born(d)));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private void held(Category category, KnownAs known) {
        rows.add(new Row(Says.HELD, category, known.kind(), Optional.of(known)));
    }

    private void replaced(Category category, Kind kind) {
        if (corrects) {
            rows.add(new Row(Says.REPLACED, category, kind, Optional.empty()));
        }
    }

    private static Optional<String> text(JsonNode fields, String name) {
        return Optional.of(fields.path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }
}
