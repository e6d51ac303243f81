package org.safeguardinghub.api.forgetting;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.forgetting.ErasureBody.ActBody;
import org.safeguardinghub.api.forgetting.ErasureBody.ErasedBody;
import org.safeguardinghub.api.forgetting.ErasureBody.State;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureChecked;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureDeclined;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** An erasure, event by event. */
final class ErasureSoFar {
    private final ErasureProposed proposed;
    private final List<ErasureApproved> approved = new ArrayList<>();
    private final Map<RecordId, Instant> erased = new HashMap<>();
    private final Map<RecordId, Instant> checked = new HashMap<>();
    private final IdentityHashMap<ErasureEvent, String> ids = new IdentityHashMap<>();
    private @Nullable ErasureDeclined declined;

    ErasureSoFar(ErasureProposed proposed) {
        this.proposed = proposed;
    }

    ErasureProposed proposed() {
        return proposed;
    }

    /** {@code id}: that of the event, under which what it says is sealed. */
    void take(ErasureEvent event, String id) {
        ids.put(event, id);
        switch (event) {
            case ErasureProposed _ -> {}
            case ErasureApproved one -> approved.add(one);
            case ErasureDeclined one -> declined = one;
            case RecordErased one -> erased.put(one.record(), one.at());
            case ErasureChecked one -> checked.put(one.record(), one.at());
        }
    }

    /**
     * As it is shown.
     *
     * @param own whether to an administrator of the agency itself
     * @param reasons reads what somebody wrote, for the agency itself
     */
    ErasureBody body(boolean own, BiFunction<ErasureEvent, String, @Nullable String> reasons) {
        return new ErasureBody(
                proposed.erasure(),
                proposed.agency(),
                proposed.ground(),
                own ? said(proposed, reasons) : null,
                state(),
                new ActBody(proposed.at(), own ? proposed.person() : null, null),
                approved.stream()
                        .map(one -> new ActBody(one.at(), own ? one.person() : null, null))
                        .toList(),
                declined == null
                        ? null
                        : new ActBody(
                                declined.at(),
                                own ? declined.person() : null,
                                own ? said(declined, reasons) : null),
                proposed.records().stream()
                        .map(one -> new ErasedBody(one, erased.get(one), checked.get(one)))
                        .toList());
    }

    private @Nullable String said(
            ErasureEvent event, BiFunction<ErasureEvent, String, @Nullable String> reasons) {
        return reasons.apply(event, Objects.requireNonNull(ids.get(event)));
    }

    private State state() {
        if (declined != null) {
            return State.DECLINED;
        }
        if (erased.isEmpty()) {
            return State.PROPOSED;
        }
        return checked.keySet().containsAll(proposed.records()) ? State.ERASED : State.ERASING;
    }
}
