package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.agreement.AgreementEvent.AgreementApproved;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.agreement.AgreementEvent.AgreementEnded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.agreement.Terms;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agreements between agencies. */
final class AgreementSamples {
    private static final Terms TERMS =
            new Terms(
                    "Attendance of registered patients",
                    new SignedDocument("Shelf 4, folder 12", "0123456789abcdef".repeat(4)),
                    List.of(
                            new Signatory(CARE, AgencyKind.LA_CSC, Set.of("E06000001")),
                            new Signatory(SCHOOL, AgencyKind.SCHOOL, Set.of("E06000001"))),
                    List.of(
                            new ProposedRow(
                                    new PartyOf(SCHOOL, null, null),
                                    new PartyOf(null, AgencyKind.LA_CSC, "E06000001"),
                                    Purpose.CHILD_PROTECTION,
                                    Category.EDU,
                                    Level.FULL),
                            new ProposedRow(
                                    new PartyOf(null, AgencyKind.SCHOOL, null),
                                    new PartyOf(CARE, null, null),
                                    Purpose.EARLY_HELP_CIN,
                                    Category.SEXH,
                                    Level.NONE)),
                    NOON,
                    NOON.plusSeconds(86_400));
    private static final Terms OPEN =
            new Terms(
                    "Attendance",
                    new SignedDocument("Shelf 4", "0123456789abcdef".repeat(4)),
                    TERMS.parties(),
                    TERMS.rows(),
                    NOON,
                    null);

    static final Map<String, Object> BY_NAME =
            Map.of(
                    "agreement.proposed.1",
                    new AgreementProposed(record(11), record(10), 2, SCHOOL, TERMS),
                    "agreement.proposed.1-without-an-end",
                    new AgreementProposed(record(10), record(10), 1, SCHOOL, OPEN),
                    "agreement.approved.1",
                    new AgreementApproved(record(11), CARE, NOON),
                    "agreement.concluded.1",
                    new AgreementConcluded(record(11), record(10), 2, CARE, TERMS, TERM),
                    "agreement.declined.1",
                    new AgreementDeclined(
                            record(11), record(10), CARE, NOON, sealed(Category.META)),
                    "agreement.ended.1",
                    new AgreementEnded(record(11), SCHOOL, NOON, sealed(Category.META)));

    private AgreementSamples() {}
}
