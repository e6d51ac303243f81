package org.safeguardinghub.api.consent;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.Said;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the child and the family were told, and what the child said or wants; each of the three or
 * the reason for its absence. Source: domain guide, SR-20.
 *
 * @param child what the child was told
 * @param childNotTold why the child was not told
 * @param family what the family was told
 * @param familyNotTold why the family was not told
 * @param childsVoice what the child said or wants, in the child's own words
 * @param childsVoiceOn the day on which it was said
 * @param childsVoiceAbsent why that is not known
 */
record ToldRequest(
        @Nullable @Size(min = 1, max = 2000) String child,
        @Nullable NotTold childNotTold,
        @Nullable @Size(min = 1, max = 2000) String family,
        @Nullable NotTold familyNotTold,
        @Nullable @Size(min = 1, max = 2000) String childsVoice,
        @Nullable LocalDate childsVoiceOn,
        @Nullable NotTold childsVoiceAbsent) {
    /** Why somebody was not told or heard. Source: domain guide, SR-20. */
    public enum NotTold {
        UNSAFE,
        WOULD_PREJUDICE_INVESTIGATION,
        TOO_YOUNG,
        NOT_REACHED,
        DECLINED,
        LATER
    }

    Set<Said> said() {
        var said = EnumSet.noneOf(Said.class);
        note(said, Said.CHILD_TOLD, child);
        note(said, Said.CHILD_NOT_TOLD, childNotTold);
        note(said, Said.FAMILY_TOLD, family);
        note(said, Said.FAMILY_NOT_TOLD, familyNotTold);
        note(said, Said.CHILDS_VOICE, childsVoice);
        note(said, Said.CHILDS_VOICE_ABSENT, childsVoiceAbsent);
        return said;
    }

    private static void note(Set<Said> said, Said what, @Nullable Object value) {
        if (value != null) {
            said.add(what);
        }
    }

    void writeTo(Map<String, @Nullable Object> narrative) {
        narrative.put("whatTheChildWasTold", child);
        narrative.put("childNotTold", childNotTold);
        narrative.put("whatTheFamilyWasTold", family);
        narrative.put("familyNotTold", familyNotTold);
        narrative.put("childsVoice", childsVoice);
        narrative.put("childsVoiceOn", childsVoiceOn);
        narrative.put("childsVoiceAbsent", childsVoiceAbsent);
    }

    /** Names nothing that was said. */
    @Override
    public String toString() {
        return "ToldRequest";
    }
}
