package org.safeguardinghub.placement.offerresponsibility;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Kinds;
import org.safeguardinghub.authority.Responsible;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Only who is responsible can ask another authority to take over. */
public final class OfferResponsibilityHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BasisCodes codes;
    private final Clock clock;

    public OfferResponsibilityHandler(
            Authority authority, Recorder recorder, Sealer sealer, BasisCodes codes, Clock clock) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.codes = codes;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ResponsibilityEvent> handle(OfferResponsibility command) {
        var now = clock.instant();
        var known = known(command, now);
        var refusal = refusal(command, known, codes, now);
        var under = known.under();
        if (refusal != null || under == null) {
            return Outcome.refused(refusal == null ? new Refusal.NotFound() : refusal);
        }
        return recorder.record(
                "Responsibility",
                command.offer().text(),
                Outcome.accepted(offered(command, under)));
    }

    private List<ResponsibilityEvent> offered(OfferResponsibility command, SubjectId under) {
        var offer = command.offer();
        return List.of(
                new ResponsibilityOffered(
                        offer,
                        under,
                        command.by(),
                        command.to(),
                        sealer.seal(offer, "responsibility.offered", command.reason())),
                new BundleOffered(
                        offer,
                        under,
                        command.by(),
                        command.to(),
                        command.bundle(),
                        command.until(),
                        sealer.seal(offer, "responsibility.bundle-offered", command.why())));
    }

    /**
     * Where the asking authority's responsibility stands, and what the other agency is.
     *
     * @param under the subject record of the person under which it stands; none where it is not
     *     responsible
     */
    record Known(@Nullable SubjectId under, @Nullable AgencyKind to) {}

    private Known known(OfferResponsibility command, Instant now) {
        return authority.ask(
                Responsible.standing(command.subject(), now)
                        .and(
                                Kinds.of(List.of(command.to()), now),
                                (standing, kinds) ->
                                        new Known(
                                                under(command, standing),
                                                kinds.get(command.to()))));
    }

    private static @Nullable SubjectId under(
            OfferResponsibility command, Set<Responsible.Standing> standing) {
        return standing.stream()
                .filter(one -> one.authority().equals(command.by()))
                .map(Responsible.Standing::under)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Refusal refusal(
            OfferResponsibility command, Known known, BasisCodes codes, Instant now) {
        var unsound = command.unsound(known.to(), now);
        if (unsound != null) {
            return unsound;
        }
        var basis = codes.refusal(command.bundle().basis(), now);
        if (basis != null) {
            return basis;
        }
        return known.under() == null ? new Refusal.NotFound() : null;
    }
}
