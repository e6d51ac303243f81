package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.record;

import org.safeguardinghub.recipient.Change;
import org.safeguardinghub.recipient.Recipient;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsInformed;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsListed;
import org.safeguardinghub.shared.AgencyId;

import java.util.List;
import java.util.Map;

/** What the hub says of those who had a record. */
final class RecipientSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "recipients.listed.1",
                    new RecipientsListed(
                            record(3),
                            CARE,
                            Change.RECALL,
                            record(8),
                            57,
                            NOON,
                            NOON,
                            NOON,
                            List.of(
                                    new Recipient(new AgencyId("oak-surgery"), true, false, true),
                                    new Recipient(new AgencyId("west-force"), false, true, true))),
                    "recipients.listed.1-least",
                    new RecipientsListed(
                            record(3),
                            CARE,
                            Change.CORRECTION,
                            null,
                            57,
                            NOON,
                            NOON,
                            null,
                            List.of()),
                    "recipients.informed.1",
                    new RecipientsInformed(record(3), CARE, 57, NOON),
                    "recipients.informed.1-all",
                    new RecipientsInformed(record(3), CARE, 57, null));

    private RecipientSamples() {}
}
