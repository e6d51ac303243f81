package org.safeguardinghub.sharing.caps;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.sharing.AboutSubject;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Agreement;
import org.safeguardinghub.sharing.Fact.Consent;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Question;

import java.time.Instant;
import java.util.List;

/**
 * What stands for one subject, one category and the reader and purpose of a question. Source:
 * sharing rules, section 2, "Consent".
 */
final class StandingAgreement {
    /** What the decision that stands says. */
    enum Standing {
        GIVEN,
        REFUSED,
        NOT_DECIDED
    }

    private final AboutSubject subject;
    private final Category category;
    private final Question question;
    private final FactsInForce facts;
    private final Counted counted;

    StandingAgreement(
            AboutSubject subject,
            Category category,
            Question question,
            FactsInForce facts,
            Counted counted) {
        this.subject = subject;
        this.category = category;
        this.question = question;
        this.facts = facts;
        this.counted = counted;
    }

    /** Whether the owner or the responsible authority decided to share without agreement. */
    boolean isOverridden() {
        var overriding =
                subject.consents().stream()
                        .filter(c -> c.agreement() == Agreement.OVERRIDDEN)
                        .filter(this::coversNamed)
                        .filter(c -> isByOwnerOrResponsible(c.recordedBy()))
                        .toList();
        count(overriding);
        return !overriding.isEmpty();
    }

    /** Of all that covers this, the latest; of equally late ones the strictest. */
    Standing standing() {
        var covering = subject.consents().stream().filter(this::stands).toList();
        var latest =
                covering.stream()
                        .map(consent -> consent.validity().from())
                        .max(Instant::compareTo)
                        .orElse(null);
        var last = covering.stream().filter(c -> c.validity().from().equals(latest)).toList();
        var refusing = last.stream().filter(c -> c.agreement() != Agreement.GIVEN).toList();
        if (!refusing.isEmpty()) {
            count(refusing);
            return Standing.REFUSED;
        }
        count(last);
        return last.isEmpty() ? Standing.NOT_DECIDED : Standing.GIVEN;
    }

    private boolean stands(Consent consent) {
        return switch (consent.agreement()) {
            case GIVEN -> coversNamed(consent) && isNotTheReadersWordAlone(consent);
            case REFUSED, WITHDRAWN -> coversUnlessOthersAreNamed(consent);
            case OVERRIDDEN -> false;
        };
    }

    /** Whether the owner or the responsible authority stated a reasonable cause. */
    boolean hasReasonableCause() {
        var causes =
                subject.causes().stream()
                        .filter(cause -> isByOwnerOrResponsible(cause.statedBy()))
                        .toList();
        counted.addAll(causes);
        causes.forEach(cause -> subject.countLinksTo(cause.subject(), counted));
        return !causes.isEmpty();
    }

    /** What opens covers only whom and what it names. */
    private boolean coversNamed(Consent consent) {
        return namesReader(consent)
                && consent.categories().contains(category)
                && coversPurpose(consent);
    }

    /** What closes covers everybody and everything unless it says otherwise. */
    private boolean coversUnlessOthersAreNamed(Consent consent) {
        var everybody = consent.agencies().isEmpty() && consent.kinds().isEmpty();
        return (everybody || namesReader(consent))
                && (consent.categories().isEmpty() || consent.categories().contains(category))
                && coversPurpose(consent);
    }

    private boolean namesReader(Consent consent) {
        var kind = facts.readerKind();
        return consent.agencies().contains(question.reader().agency())
                || (kind != null && consent.kinds().contains(kind));
    }

    private boolean coversPurpose(Consent consent) {
        var purpose = question.purpose();
        return consent.purposes().isEmpty()
                || (purpose != null && consent.purposes().contains(purpose));
    }

    private boolean isNotTheReadersWordAlone(Consent consent) {
        return !isReader(consent.recordedBy())
                || consent.confirmedBy().stream().anyMatch(this::isByOwnerOrResponsible);
    }

    /** Never the reader itself, whatever it is to the record or the subject. */
    private boolean isByOwnerOrResponsible(AgencyId agency) {
        return !isReader(agency)
                && (agency.equals(question.record().owner())
                        || subject.isResponsible(agency, counted));
    }

    private boolean isReader(AgencyId agency) {
        return agency.equals(question.reader().agency());
    }

    private void count(List<Consent> consents) {
        counted.addAll(consents);
        consents.forEach(consent -> subject.countLinksTo(consent.subject(), counted));
    }
}
