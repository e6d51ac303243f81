package org.safeguardinghub.adapters.person;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Content;
import org.safeguardinghub.adapters.command.SubjectCommand;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.Envelope;
import org.safeguardinghub.adapters.wire.custodian.Fields;
import org.safeguardinghub.adapters.wire.custodian.PostalAddress;

import java.time.LocalDate;
import java.util.List;

/** A {@code personal.details} record becomes this agency's record of the person. */
public final class PersonalDetails {
    private record Need(String field, String words) {}

    private static final List<Need> NEEDS =
            List.of(
                    new Need("englishAsAdditionalLanguage", "English as an additional language"),
                    new Need("braille", "Braille"),
                    new Need("signLanguage", "Sign language"),
                    new Need("makaton", "Makaton"),
                    new Need("interpreter", "Interpreter"));

    private PersonalDetails() {}

    public static SubjectCommand subject(CustodianRecord record) {
        Content content = new Content();
        Fields payload = record.payload();
        identifier(content, record.personId());
        content.put(Category.ID, "givenName", payload.text("firstName"))
                .put(Category.ID, "familyName", payload.text("lastName"))
                .put(Category.ID, "sex", payload.text("birthAssignedSex"))
                .put(Category.ID, "pronouns", payload.text("pronouns"))
                .put(Category.ID, "ethnicity", payload.text("ethnicity"))
                .put(Category.ID, "firstLanguage", payload.text("firstLanguage"))
                .put(Category.ID, "responsibleAuthority", payload.text("designatedLocalAuthority"));
        content.put(Category.ID, "dateOfBirth", iso(payload.date("dateOfBirth")));
        for (Need need : NEEDS) {
            if (payload.saysYes(need.field)) {
                content.add(Category.ID, "communicationNeeds", need.words);
            }
        }
        home(content, payload);
        payload.objects("relatedPeople").forEach(person -> relatedPerson(content, person));
        Envelope.into(content, record);
        return SubjectCommand.of(
                record.custodian().id(), record.recordId(), record.recordId(), content);
    }

    /** A person of whom the custodian gives no details: the identifier alone. */
    public static SubjectCommand unnamedSubject(String custodian, String personId) {
        Content content = new Content();
        identifier(content, personId);
        return SubjectCommand.of(custodian, personId, null, content);
    }

    /** The prototype's person id is the NHS number; whether it is a good one, the hub reports. */
    private static void identifier(Content content, String personId) {
        content.addEntry(Category.ID, "identifiers").put("scheme", "NHS").put("value", personId);
    }

    private static void home(Content content, Fields payload) {
        PostalAddress address = PostalAddress.in(payload, "address");
        if (address != null) {
            content.put(Category.ADDR, "line1", address.line1())
                    .put(Category.ADDR, "line2", address.line2())
                    .put(Category.ADDR, "town", address.town())
                    .put(Category.ADDR, "county", address.county())
                    .put(Category.ADDR, "postcode", address.postcode());
        }
        payload.texts("namesOfIndividualsResidingAtMainAddress")
                .forEach(name -> content.add(Category.ADDR, "household", name));
    }

    /** Who somebody is to the child is ID; what risk they pose is RISK, and is read by fewer. */
    private static void relatedPerson(Content content, Fields person) {
        String said = person.text("relationshipToTheChild");
        String relationship = said == null ? "Not stated" : said;
        String name = person.text("name");
        content.addEntry(Category.ID, "relationships")
                .put("relationship", relationship)
                .put("name", name)
                .put("dateOfBirth", iso(person.date("dob")));
        List<String> risks = person.texts("risk");
        if (!risks.isEmpty()) {
            content.addEntry(Category.RISK, "relatedPeople")
                    .put("relationship", relationship)
                    .put("name", name)
                    .addAll("risk", risks);
        }
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
