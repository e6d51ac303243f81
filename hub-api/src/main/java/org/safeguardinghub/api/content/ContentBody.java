package org.safeguardinghub.api.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.EnumMap;
import java.util.Map;

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

    /**
     * The publisher's own reference is META content: it tells where the record is held.
     *
     * @param reference null where the publisher gave none
     */
    public Content toContent(@Nullable String reference) {
        return reference == null ? toContent() : referringTo(reference).toContent();
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
        put(byCategory, Category.ID, identity);
        put(byCategory, Category.NARR, narrative);
        put(byCategory, Category.HLTH, health);
        put(byCategory, Category.SEXH, sexualHealth);
        put(byCategory, Category.EDU, education);
        put(byCategory, Category.INTEL, intelligence);
        put(byCategory, Category.PERP, perpetration);
        put(byCategory, Category.ADDR, address);
        put(byCategory, Category.LEGAL, legal);
        put(byCategory, Category.RISK, risk);
        put(byCategory, Category.MISS, missing);
        put(byCategory, Category.META, holders);
        return new Content(byCategory);
    }

    private static void put(Map<Category, byte[]> into, Category category, @Nullable Object said) {
        if (said != null) {
            into.put(category, STORED.writeValueAsBytes(said));
        }
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "ContentBody";
    }
}
