package org.safeguardinghub.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where the person lives or is placed. Category ADDR; at SUMMARY only the outward postcode or the
 * authority. Source: agency kinds, section 2, ADDR; identifiers, sections 8 and 12.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param line1 the house and street
 * @param line2 what else tells the house from others
 * @param town the town or village
 * @param county the county
 * @param postcode the whole postcode; ZZ99 forms stand for no fixed or no known address
 * @param uprn the unique property reference number: up to 12 digits, as identifying as the address
 * @param outwardPostcode the part of the postcode before the space; it is shown at SUMMARY
 * @param authority the council in whose area the address is; it is shown at SUMMARY
 * @param household who else lives there
 * @param carerTelephone the telephone of who cares for the child there
 */
public record Address(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String line1,
        @Size(max = 200) @Nullable String line2,
        @Size(max = 200) @Nullable String town,
        @Size(max = 200) @Nullable String county,
        @Size(max = 10) @Nullable String postcode,
        @Size(max = 12) @Nullable String uprn,
        @Size(max = 4) @Nullable String outwardPostcode,
        @Size(max = 200) @Nullable String authority,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> household,
        @Size(max = 200) @Nullable String carerTelephone) {}
