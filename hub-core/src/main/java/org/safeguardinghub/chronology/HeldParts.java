package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.chronology.Contents.Visible;
import org.safeguardinghub.chronology.Unfolding.Opened;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of one record, each by itself. A name that one of them protects is protected in all of
 * them, also where the part that tells whose name it is will be given to nobody.
 */
final class HeldParts {
    private final Visible record;
    private final Instant at;
    private final ProtectedNames names;
    private final List<Opened> parts = new ArrayList<>();

    HeldParts(Visible record, Instant at) {
        this.record = record;
        this.at = at;
        this.names = new ProtectedNames(record.released());
    }

    /** A part of which nothing can be opened, its keys destroyed among the reasons, is not held. */
    void take(Opened opened) {
        if (!isHeld(opened) || isKeptFromReader(opened)) {
            return;
        }
        names.learn(opened.clear());
        parts.add(opened);
    }

    private static boolean isHeld(Opened opened) {
        return !opened.clear().isEmpty() || opened.part().content().categories().isEmpty();
    }

    private boolean isKeptFromReader(Opened opened) {
        return opened.part() instanceof AddsToRecord added && Unfolding.isKept(added, record);
    }

    /** Made when every part is known, as a later one may name whom an earlier one must not. */
    List<HeldPart> all() {
        return parts.stream().map(this::held).toList();
    }

    private HeldPart held(Opened one) {
        var envelope = record.envelope();
        return new HeldPart(
                envelope,
                one.name(),
                one.position(),
                one.part().saidBy(),
                one.position() == envelope.position() ? envelope.occurredAt() : one.recordedAt(),
                one.recordedAt(),
                one.part().markings(),
                one.part().coded(),
                Unfolding.reduced(one.clear(), record, names, at));
    }
}
