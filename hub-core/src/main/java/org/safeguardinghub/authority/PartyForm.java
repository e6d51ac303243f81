package org.safeguardinghub.authority;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.safeguardinghub.sharing.Party;

/** The parties of agreements by the names they are stored under: add, never rename. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "party")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Party.One.class, name = "agency"),
    @JsonSubTypes.Type(value = Party.OfKind.class, name = "kind"),
    @JsonSubTypes.Type(value = Party.OfKindIn.class, name = "kind-in-area")
})
interface PartyForm {}
