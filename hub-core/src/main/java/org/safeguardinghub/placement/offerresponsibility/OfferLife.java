package org.safeguardinghub.placement.offerresponsibility;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.OfferWithdrawn;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityDeclined;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The life of one offer of responsibility. What moved since it was made is read under guard, and
 * what goes over is appended with who is responsible: all or nothing.
 */
@NullUnmarked
@AggregateRoot(type = "Responsibility")
public class OfferLife {
    /** Read by Axon alone. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private OfferStanding standing;

    /** Under which what the view will say is sealed. */
    private String bundledUnder;

    /** For Axon. */
    protected OfferLife() {}

    @CommandHandler
    public Outcome<ResponsibilityEvent> handle(
            AcceptResponsibility command,
            Authority authority,
            Recorder recorder,
            Sealer sealer,
            Clock clock) {
        var now = clock.instant();
        var unfit = OfferDecisions.refusal(command, standing, now);
        if (unfit != null || !(standing instanceof OfferStanding.Open(var offer, var bundle))) {
            return Outcome.refused(unfit);
        }
        var handOver = HandOver.read(bundle, authority, now);
        var refusal = OfferDecisions.refusal(offer, handOver);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        handOver.guard();
        var name = "responsibility.accepted";
        List<ResponsibilityEvent> moved =
                handOver.responsible()
                        .responsibility()
                        .accepted(
                                offer,
                                () -> sealer.seal(offer.offer(), name, command.confirmation()));
        var handed = OfferDecisions.handedOver(bundle, now);
        var given = given(bundle, sealer, now);
        // the view shows what was known before it, so it comes before the responsibility moves; and
        // the offer's own event comes first, as it is the offer that was answered
        apply(handed);
        recorder.record("ViewShare", given.viewShare().text(), Outcome.accepted(given));
        moved.forEach(event -> apply(event));
        var all = new ArrayList<ResponsibilityEvent>(List.of(handed));
        all.addAll(moved);
        return Outcome.accepted(all);
    }

    private ViewGiven given(BundleOffered bundle, Sealer sealer, Instant now) {
        var said = Set.of(Category.META);
        var name = "responsibility.bundle-offered";
        var clear = sealer.open(bundle.offer(), name, bundledUnder, bundle.why(), said);
        var view = HandOver.view(bundle, new Content(clear), now);
        return view.decided(sealer.seal(view.viewShare(), "view-share.given", view.content()), now);
    }

    @CommandHandler
    public Outcome<ResponsibilityEvent> handle(
            DeclineResponsibility command, Sealer sealer, Clock clock) {
        var refusal = OfferDecisions.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var offer = standing.offer();
        var said = sealer.seal(offer.offer(), "responsibility.declined", command.reason());
        return over(
                new ResponsibilityDeclined(
                        offer.offer(), offer.subject(), offer.from(), offer.to(), said));
    }

    @CommandHandler
    public Outcome<ResponsibilityEvent> handle(WithdrawOffer command, Sealer sealer, Clock clock) {
        var refusal = OfferDecisions.refusal(command, standing, clock.instant());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var offer = standing.offer();
        var said = sealer.seal(offer.offer(), "responsibility.offer-withdrawn", command.reason());
        return over(
                new OfferWithdrawn(offer.offer(), offer.subject(), offer.from(), offer.to(), said));
    }

    private static Outcome<ResponsibilityEvent> over(ResponsibilityEvent event) {
        apply(event);
        return Outcome.accepted(event);
    }

    @EventSourcingHandler
    void on(ResponsibilityEvent event, @MessageIdentifier String eventId) {
        if (event instanceof ResponsibilityOffered) {
            id = event.offer().text();
        }
        if (event instanceof BundleOffered) {
            bundledUnder = eventId;
        }
        standing = OfferStanding.after(standing, event);
    }
}
