package org.safeguardinghub.share.decideshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.shared.AgencyId;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which agencies a decision about one record or person is still put off for: until the owner
 * decides about the same and the same agency, whatever it decides.
 */
final class PutOff {
    private final Map<AgencyId, Instant> until = new HashMap<>();

    /**
     * By when the owner has to decide next, after this decision; null if nothing is put off.
     *
     * @param earlier events among which are all earlier decisions about it, in their order
     */
    static @Nullable Instant next(List<?> earlier, DecideShare command) {
        var putOff = new PutOff();
        for (var event : earlier) {
            if (event instanceof ShareDecided before && isAboutTheSame(before, command)) {
                putOff.after(before.recipients(), before.decideAgainBy());
            }
        }
        putOff.after(command.recipients(), command.decideAgainBy());
        return putOff.until.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean isAboutTheSame(ShareDecided before, DecideShare command) {
        return before.owner().equals(command.owner())
                && Objects.equals(before.record(), command.record())
                && Objects.equals(before.subject(), command.subject());
    }

    private void after(Set<AgencyId> recipients, @Nullable Instant again) {
        recipients.forEach(
                one -> {
                    if (again == null) {
                        until.remove(one);
                    } else {
                        until.put(one, again);
                    }
                });
    }
}
