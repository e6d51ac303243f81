package org.safeguardinghub.crossarea;

import org.safeguardinghub.identifier.Postcode;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one event of a concern names: the things that are held from here on, and the kinds of which
 * all that the concern named before is replaced.
 */
final class SaidOfThings {
    /** Of places it plays no part; that the same row comes of the same event does. */
    private static final Year ANY_YEAR = Year.of(2000);

    private final AgencyId owner;
    private final boolean corrects;
    private final List<Row> rows = new ArrayList<>();

    /** What a row says of what is named. Kept in rows: never rename one. */
    enum Says {
        NAMED,
        /** in which district it was */
        ARISEN,
        /** all of this kind that the concern named before it */
        REPLACED
    }

    /**
     * One row in the making.
     *
     * @param thing what is named; else empty
     * @param district where it was; else empty
     */
    record Row(Says says, ThingKind kind, Optional<NamedThing> thing, Optional<String> district) {}

    SaidOfThings(AgencyId owner, boolean corrects) {
        this.owner = owner;
        this.corrects = corrects;
    }

    /** In the order in which they stand in the content. */
    List<Row> rows(Map<Category, ? extends JsonNode> clear) {
        var perpetration = clear.get(Category.PERP);
        if (perpetration != null) {
            named(perpetration, "people", ThingKind.PERSON, SaidOfThings::person);
            named(perpetration, "vehicles", ThingKind.VEHICLE, thing(ThingKind.VEHICLE));
            named(perpetration, "phones", ThingKind.PHONE, thing(ThingKind.PHONE));
            named(perpetration, "accounts", ThingKind.ACCOUNT, thing(ThingKind.ACCOUNT));
        }
        var narrative = clear.get(Category.NARR);
        if (narrative != null) {
            named(narrative, "contexts", ThingKind.PLACE, this::place);
            narrative.path("contexts").forEach(this::arisen);
        }
        return rows;
    }

    /** The field as a whole is what a correction replaces. */
    private void named(
            JsonNode fields,
            String field,
            ThingKind kind,
            Function<JsonNode, Optional<NamedThing>> read) {
        if (!fields.has(field)) {
            return;
        }
        if (corrects) {
            rows.add(new Row(Says.REPLACED, kind, Optional.empty(), Optional.empty()));
        }
        for (var one : fields.path(field)) {
            read.apply(one)
                    .ifPresent(
                            thing ->
                                    rows.add(
                                            new Row(
                                                    Says.NAMED,
                                                    kind,
                                                    Optional.of(thing),
                                                    Optional.empty())));
        }
    }

    /** A witness is protected (cap C9), and a victim is nobody to look for by pattern. */
    private static Optional<NamedThing> person(JsonNode person) {
        return switch (person.path("role").asString("")) {
            case "WITNESS", "VICTIM" -> Optional.empty();
            default ->
                    text(person, "name")
                            .flatMap(
                                    name ->
                                            text(person, "dateOfBirth")
                                                    .flatMap(SaidOfThings::day)
                                                    .map(born -> NamedThing.person(name, born)));
        };
    }

    private static Function<JsonNode, Optional<NamedThing>> thing(ThingKind kind) {
        return one -> text(one, "identifier").flatMap(written -> NamedThing.of(kind, written));
    }

    private Optional<NamedThing> place(JsonNode context) {
        return text(context, "uprn")
                .map(uprn -> Scheme.check(Scheme.UPRN.name(), uprn, owner, ANY_YEAR))
                .flatMap(checked -> Optional.ofNullable(checked.canonical()))
                .map(NamedThing::place);
    }

    private void arisen(JsonNode context) {
        text(context, "postcode")
                .flatMap(Postcode::outward)
                .ifPresent(
                        district ->
                                rows.add(
                                        new Row(
                                                Says.ARISEN,
                                                ThingKind.PLACE,
                                                Optional.empty(),
                                                Optional.of(district))));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode fields, String name) {
        return Optional.of(fields.path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }
}
