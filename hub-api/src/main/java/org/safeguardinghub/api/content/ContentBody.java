package org.safeguardinghub.api.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a record says, split by category: each is ruled on and sealed by itself. Source: agency
 * kinds, section 2.
 *
 * @param identity who the person is
 * @param narrative what was seen, said and believed
 * @param health physical health, disability, injuries
 * @param sexualHealth sexual health, pregnancy, mental-health detail, substance use
 * @param education attendance, special needs, exclusion
 * @param intelligence police intelligence, sanitised
 * @param perpetration suspects, offenders, vehicles, phones, orders
 * @param address placement, refuge or home address
 * @param legal orders, plans and court dates
 * @param risk markers, current assessment, safety plan
 * @param missing missing episodes and return interviews
 * @param holders which agencies hold or received something
 */
public record ContentBody(
        @JsonProperty("ID") @Valid @Nullable Identity identity,
        @JsonProperty("NARR") @Valid @Nullable Narrative narrative,
        @JsonProperty("HLTH") @Valid @Nullable Health health,
        @JsonProperty("SEXH") @Valid @Nullable SexualHealth sexualHealth,
        @JsonProperty("EDU") @Valid @Nullable Education education,
        @JsonProperty("INTEL") @Valid @Nullable Intelligence intelligence,
        @JsonProperty("PERP") @Valid @Nullable Perpetration perpetration,
        @JsonProperty("ADDR") @Valid @Nullable Address address,
        @JsonProperty("LEGAL") @Valid @Nullable Legal legal,
        @JsonProperty("RISK") @Valid @Nullable Risk risk,
        @JsonProperty("MISS") @Valid @Nullable Missing missing,
        @JsonProperty("META") @Valid @Nullable Holders holders) {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    /** What a correction says may also be that there is nothing: what is empty replaces. */
    private static final JsonMapper CORRECTED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** How many persons, things and contexts a record may name together. */
    private static final int MOST_LINKED = 20;

    /** Whoever and whatever is linked goes by an id, so that it can be named later. */
    public ContentBody identified() {
        return new ContentBody(
                identity,
                narrative == null ? null : narrative.identified(),
                health,
                sexualHealth,
                education,
                intelligence,
                perpetration == null ? null : perpetration.identified(),
                address,
                legal,
                risk,
                missing,
                holders);
    }

    public boolean saysNothing() {
        return said().isEmpty();
    }

    /** Everybody listed as a perpetrator, in whatever role. */
    public List<StatedSuspect> suspects() {
        return perpetration == null || perpetration.people() == null
                ? List.of()
                : perpetration.people().stream().map(Perpetration.NamedPerson::asSuspect).toList();
    }

    /** The places and platforms that are named by their ids. */
    public Set<RecordId> contexts() {
        var contexts = new LinkedHashSet<RecordId>();
        if (narrative != null && narrative.contextIds() != null) {
            narrative.contextIds().forEach(context -> contexts.add(new RecordId(context)));
        }
        return contexts;
    }

    /** What its fields say against each other. */
    public List<FieldError> contradictions() {
        var faults = new ArrayList<FieldError>();
        if (identity != null && identity.contradictsItself()) {
            faults.add(
                    FieldError.conflict(
                            "/content/ID/notRecorded",
                            "a field is either given or said not to be recorded, once"));
        }
        if (narrative != null && narrative.contradictsItself()) {
            faults.add(
                    FieldError.conflict(
                            "/content/NARR/childsVoiceAbsence",
                            "the child's voice is either recorded or absent for a reason"));
        }
        if (narrative != null && narrative.namesAnotherContext()) {
            faults.add(
                    FieldError.conflict(
                            "/content/NARR/observedBehaviour",
                            "a behaviour names one of the contextIds"));
        }
        if (linked() > MOST_LINKED) {
            faults.add(
                    FieldError.tooLong(
                            perpetration == null ? "/content/NARR" : "/content/PERP",
                            MOST_LINKED + " persons, things and contexts together"));
        }
        return faults;
    }

    private int linked() {
        return (perpetration == null ? 0 : perpetration.linked())
                + (narrative == null ? 0 : narrative.linked());
    }

    /** What is said anew, with the reason in each category. */
    public Content toCorrection(String field, Correction why) {
        var byCategory = new EnumMap<Category, byte[]>(Category.class);
        said().forEach(
                        (category, fields) -> {
                            ObjectNode written = CORRECTED.valueToTree(fields);
                            written.set(field, CORRECTED.valueToTree(why));
                            byCategory.put(category, CORRECTED.writeValueAsBytes(written));
                        });
        return new Content(byCategory);
    }

    /**
     * The publisher's own reference is META content: it tells where the record is held.
     *
     * @param reference null where the publisher gave none
     */
    public Content toContent(@Nullable String reference) {
        var said = identified();
        return reference == null ? said.toContent() : said.referringTo(reference).toContent();
    }

    private ContentBody referringTo(String reference) {
        return new ContentBody(
                identity,
                narrative,
                health,
                sexualHealth,
                education,
                intelligence,
                perpetration,
                address,
                legal,
                risk,
                missing,
                (holders == null ? Holders.NONE : holders).referringTo(reference));
    }

    /** Exactly what was published, as it will be sealed: fields that say nothing are left out. */
    private Content toContent() {
        var byCategory = new EnumMap<Category, byte[]>(Category.class);
        said().forEach(
                        (category, fields) ->
                                byCategory.put(category, STORED.writeValueAsBytes(fields)));
        return new Content(byCategory);
    }

    private Map<Category, Object> said() {
        var said = new EnumMap<Category, Object>(Category.class);
        put(said, Category.ID, identity);
        put(said, Category.NARR, narrative);
        put(said, Category.HLTH, health);
        put(said, Category.SEXH, sexualHealth);
        put(said, Category.EDU, education);
        put(said, Category.INTEL, intelligence);
        put(said, Category.PERP, perpetration);
        put(said, Category.ADDR, address);
        put(said, Category.LEGAL, legal);
        put(said, Category.RISK, risk);
        put(said, Category.MISS, missing);
        put(said, Category.META, holders);
        return said;
    }

    private static void put(Map<Category, Object> into, Category category, @Nullable Object said) {
        if (said != null) {
            into.put(category, said);
        }
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "ContentBody";
    }
}
