package org.safeguardinghub.api.subject;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.subject.IdentifiersRequest.IdentifierSaid;
import org.safeguardinghub.api.subject.RelationshipsRequest.RelatedTo;
import org.safeguardinghub.api.subject.SubjectRequest.UnbornRequest;
import org.safeguardinghub.identifier.Postcode;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a holder says of a person, as it will be sealed: by category, with what the check of each
 * identifier found beside it. Identifiers of the police are content of category PERP, so that they
 * are never in the identity that others are shown. Source: identifier formats, general rules and
 * section 10.
 */
final class SaidOfPerson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String IDENTIFIERS = "identifiers";

    private final AgencyId by;
    private final Year now;
    private final Map<Category, ObjectNode> said = new EnumMap<>(Category.class);

    /**
     * @param by who says it
     * @param now the year of the check
     */
    SaidOfPerson(AgencyId by, Year now) {
        this.by = by;
        this.now = now;
    }

    /** Begins with what was sent as content. */
    SaidOfPerson content(Content content) {
        content.byCategory()
                .forEach(
                        (category, bytes) -> said.put(category, (ObjectNode) JSON.readTree(bytes)));
        var identity = said.get(Category.ID);
        if (identity != null && identity.remove(IDENTIFIERS) instanceof ArrayNode sent) {
            sent.forEach(identifier -> add((ObjectNode) identifier));
        }
        check(said.get(Category.ADDR));
        return this;
    }

    SaidOfPerson identifiers(List<IdentifierSaid> identifiers) {
        for (var identifier : identifiers) {
            var fields = JSON.createObjectNode();
            fields.put("scheme", identifier.scheme()).put("value", identifier.value());
            put(fields, "matchedOn", identifier.matchedOn());
            put(fields, "matchedHow", identifier.matchedHow());
            put(fields, "withdrawn", identifier.withdrawn());
            add(fields);
        }
        return this;
    }

    /** A correction to nothing must say that there is nothing. */
    SaidOfPerson noOtherIdentifiers() {
        in(Category.ID).withArray(IDENTIFIERS);
        return this;
    }

    private void add(ObjectNode identifier) {
        var scheme = identifier.path("scheme").asString();
        var checked = Scheme.check(scheme, identifier.path("value").asString(), by, now);
        identifier.put("check", checked.result().name());
        if (checked.canonical() != null) {
            identifier.put("canonical", checked.canonical());
        }
        if (!checked.remarks().isEmpty()) {
            var remarks = identifier.putArray("remarks");
            checked.remarks().stream().sorted().forEach(remark -> remarks.add(remark.name()));
        }
        var police = Scheme.named(scheme).filter(Scheme::isPolice).isPresent();
        in(police ? Category.PERP : Category.ID).withArray(IDENTIFIERS).add(identifier);
    }

    SaidOfPerson names(NamesRequest names) {
        var identity = in(Category.ID);
        put(identity, "preferredName", names.preferredName());
        put(identity, "givenName", names.givenName());
        put(identity, "familyName", names.familyName());
        if (names.otherNames() != null) {
            names.otherNames().forEach(identity.putArray("otherNames")::add);
        }
        put(identity, "namesFrom", names.namesFrom());
        put(identity, "namesUntil", names.namesUntil());
        return this;
    }

    /** Every field of it, also those of which nothing is known: two addresses are never mixed. */
    SaidOfPerson address(AddressRequest address) {
        ObjectNode fields = JSON.valueToTree(address.address());
        if (address.correctionReason() == null) {
            fields.properties().removeIf(field -> field.getValue().isNull());
        }
        said.put(Category.ADDR, fields);
        put(fields, "kind", address.kind());
        put(fields, "validFrom", address.validFrom());
        put(fields, "validUntil", address.validUntil());
        check(fields);
        return this;
    }

    private void check(@Nullable ObjectNode address) {
        if (address == null) {
            return;
        }
        var checks = new TreeMap<String, String>();
        for (var scheme : List.of(Scheme.POSTCODE, Scheme.UPRN)) {
            var field = scheme == Scheme.UPRN ? "uprn" : "postcode";
            text(address, field)
                    .ifPresent(
                            sent -> {
                                var found = Scheme.check(scheme.name(), sent, by, now);
                                checks.put(field, found.result().name());
                            });
        }
        if (!checks.isEmpty()) {
            address.set("checks", JSON.valueToTree(checks));
        }
        if (text(address, "outwardPostcode").isEmpty()) {
            text(address, "postcode")
                    .flatMap(Postcode::outward)
                    .ifPresent(outward -> address.put("outwardPostcode", outward));
        }
    }

    private static Optional<String> text(ObjectNode fields, String name) {
        return Optional.of(fields.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    SaidOfPerson relationships(List<RelatedTo> people) {
        var related = in(Category.ID).withArray("relationships");
        for (var person : people) {
            var fields = related.addObject().put("relationship", person.relationship());
            put(fields, "subject", person.subject());
            put(fields, "name", person.name());
            put(fields, "dateOfBirth", person.dateOfBirth());
            put(fields, "relatedFrom", person.relatedFrom());
            put(fields, "relatedUntil", person.relatedUntil());
        }
        return this;
    }

    SaidOfPerson unborn(UnbornRequest unborn) {
        var identity = in(Category.ID).put("unborn", true);
        put(identity, "expectedOn", unborn.expectedOn());
        identity.withArray("relationships")
                .addObject()
                .put("relationship", "mother")
                .put("subject", unborn.mother().text());
        return this;
    }

    SaidOfPerson birth(BirthRequest birth) {
        var identity = in(Category.ID).put("unborn", false);
        put(identity, "dateOfBirth", birth.dateOfBirth());
        put(identity, "preferredName", birth.preferredName());
        put(identity, "givenName", birth.givenName());
        put(identity, "familyName", birth.familyName());
        put(identity, "sex", birth.sex());
        return birth.identifiers() == null ? this : identifiers(birth.identifiers());
    }

    SaidOfPerson identifierOmitted(@Nullable IdentifierOmission reason) {
        if (reason != null) {
            in(Category.ID).put("identifierOmittedReason", reason.name());
        }
        return this;
    }

    /**
     * The reason stands in each category that is corrected: who may read the one, may the other.
     */
    Content because(@Nullable String correctionReason) {
        if (correctionReason != null) {
            said.values().forEach(fields -> fields.put("correctionReason", correctionReason));
        }
        return toContent();
    }

    Content toContent() {
        var bytes = new EnumMap<Category, byte[]>(Category.class);
        said.forEach((category, fields) -> bytes.put(category, JSON.writeValueAsBytes(fields)));
        return new Content(bytes);
    }

    private ObjectNode in(Category category) {
        return said.computeIfAbsent(category, c -> JSON.createObjectNode());
    }

    private static void put(ObjectNode fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
