package org.safeguardinghub.referral.sendreferral;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.referral.Receiver;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralRefusal;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A referral is about the author's own persons and concerns, and goes to an agency that can act.
 */
public final class SendReferralHandler {
    private static final Set<String> CONCERN = Set.of("concern.recorded", "concern.withdrawn");

    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Authority authority;
    private final Clock clock;

    public SendReferralHandler(
            FactReader reader, Recorder recorder, Sealer sealer, Authority authority, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.authority = authority;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<ReferralEvent> handle(SendReferral command) {
        var facts = reader.facts(criteria(command));
        var refusal = refusal(command, Known.from(facts, receiver(command)));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var content = sealer.seal(command.referral(), "referral.sent", command.content());
        return recorder.record(
                "Referral",
                command.referral().text(),
                Outcome.accepted(sent(command, content)),
                facts.guard());
    }

    /** Who is suspended a moment later was still there when asked: this needs no guard. */
    private @Nullable AgencyKind receiver(SendReferral command) {
        return Receiver.kind(authority, command.receiver(), clock.instant());
    }

    private static Set<Criterion> criteria(SendReferral command) {
        var criteria = new HashSet<Criterion>();
        command.subjects()
                .forEach(s -> criteria.add(new Criterion(Tags.of(s), Set.of("subject.recorded"))));
        command.concerns().forEach(c -> criteria.add(new Criterion(Tags.of(c), CONCERN)));
        var agreement = command.agreement();
        if (agreement != null && agreement.consentDecision() != null) {
            criteria.add(Criterion.anyEventOf(Tags.of(agreement.consentDecision())));
        }
        return criteria;
    }

    /** A record that the command names, as the hub has it. */
    record Named(RecordType type, AgencyId owner) {}

    /**
     * What was found of what the command names.
     *
     * @param receiver what the receiver is; null where it takes no part
     * @param agreed whose each agreement is that was given and not wholly withdrawn
     * @param withdrawn the concerns that their owner took back
     */
    record Known(
            @Nullable AgencyKind receiver,
            Map<RecordId, Named> records,
            Map<RecordId, SubjectId> agreed,
            Set<RecordId> withdrawn) {
        static Known from(Facts facts, @Nullable AgencyKind receiver) {
            var records = new HashMap<RecordId, Named>();
            var agreed = new HashMap<RecordId, SubjectId>();
            var withdrawn = new HashSet<RecordId>();
            for (var event : facts.events()) {
                switch (event.getPayload()) {
                    case IntroducesRecord known -> {
                        var record = known.ruled();
                        records.put(record.id(), new Named(record.type(), record.owner()));
                        if (known instanceof ConsentDecided decided && isAgreement(decided)) {
                            agreed.put(decided.decision(), decided.subject());
                        }
                    }
                    case ConsentWithdrawn ended when ended.covers().isEverything() ->
                            agreed.remove(ended.decision());
                    case WithdrawsRecord taken -> withdrawn.add(taken.partOf());
                    default -> {}
                }
            }
            return new Known(receiver, records, agreed, withdrawn);
        }

        /** That somebody was told, or agreed to a treatment, is another fact (SR-18). */
        private static boolean isAgreement(ConsentDecided decided) {
            return decided.outcome() == ConsentOutcome.GIVEN
                    && switch (decided.kind()) {
                        case AGREEMENT_TO_SHARE, AGREEMENT_TO_SERVICE -> true;
                        case DATA_PROTECTION_CONSENT, TREATMENT_CONSENT, WAS_INFORMED -> false;
                    };
        }

        boolean has(RecordId id, RecordType type, AgencyId owner) {
            return new Named(type, owner).equals(records.get(id));
        }
    }

    /** Why this cannot be sent, or nothing. Checked before any key is made. */
    static @Nullable Refusal refusal(SendReferral command, Known known) {
        if (command.receiver().equals(command.author())) {
            return ReferralRefusal.Wrong.TO_ONESELF;
        }
        if (known.receiver() == null) {
            return ReferralRefusal.Wrong.RECEIVER_UNKNOWN;
        }
        if (!Receiver.canAct(known.receiver())) {
            return ReferralRefusal.Wrong.RECEIVER_CANNOT_ACT;
        }
        if (command.route() == Route.EARLY_HELP
                && command.agreement() == null
                && !command.escalationJudged()) {
            return ReferralRefusal.Wrong.NO_AGREEMENT;
        }
        if (!ownsAllItNames(command, known)) {
            return new Refusal.NotFound();
        }
        if (command.concerns().stream().anyMatch(known.withdrawn()::contains)) {
            return ReferralRefusal.NotNow.CONCERN_WITHDRAWN;
        }
        return restsOnNoAgreement(command, known) ? ReferralRefusal.Wrong.NOT_AGREED : null;
    }

    /** Of early help alone: nothing that anybody decided holds up the statutory route (SR-19). */
    private static boolean restsOnNoAgreement(SendReferral command, Known known) {
        var agreement = command.agreement();
        if (command.route() != Route.EARLY_HELP
                || command.escalationJudged()
                || agreement == null
                || agreement.consentDecision() == null) {
            return false;
        }
        var whose = known.agreed().get(agreement.consentDecision());
        return whose == null || !command.subjects().contains(whose);
    }

    private static boolean ownsAllItNames(SendReferral command, Known known) {
        var author = command.author();
        var agreement = command.agreement();
        var consent = agreement == null ? null : agreement.consentDecision();
        return command.subjects().stream()
                        .allMatch(
                                s -> known.has(new RecordId(s.value()), RecordType.SUBJECT, author))
                && command.concerns().stream()
                        .allMatch(c -> known.has(c, RecordType.CONCERN, author))
                && (consent == null || known.has(consent, RecordType.CONSENT_DECISION, author));
    }

    private static ReferralEvent sent(SendReferral command, Sealed content) {
        return new ReferralSent(
                command.referral(),
                command.author(),
                command.receiver(),
                command.subjects(),
                command.route(),
                command.help(),
                command.concerns(),
                command.agreement(),
                command.escalationJudged(),
                content);
    }
}
