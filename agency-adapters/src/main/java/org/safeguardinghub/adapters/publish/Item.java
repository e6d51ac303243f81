package org.safeguardinghub.adapters.publish;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Concern;
import org.safeguardinghub.adapters.command.ConcernCommand;
import org.safeguardinghub.adapters.command.SubjectCommand;
import org.safeguardinghub.adapters.education.EducationDetails;
import org.safeguardinghub.adapters.health.HealthDetails;
import org.safeguardinghub.adapters.police.CrimeJusticeDetails;
import org.safeguardinghub.adapters.socialcare.ChildrensServicesDetails;
import org.safeguardinghub.adapters.wire.custodian.BrokenRecord;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.FileEntry;
import org.safeguardinghub.adapters.wire.custodian.WrongShape;

/**
 * One record, translated or found broken. {@code recordId} and {@code kind} are empty where the
 * file does not even tell them.
 */
record Item(String file, String recordId, String kind, Made made) {

    /** What translation made of the record. */
    sealed interface Made {
        /** The subject this is or is about; null when there is nothing to send. */
        default @Nullable SubjectCommand about() {
            return switch (this) {
                case Subject(SubjectCommand command) -> command;
                case About(ConcernCommand _, SubjectCommand subject) -> subject;
                case Broken _ -> null;
            };
        }
    }

    /** The record is the person's details. */
    record Subject(SubjectCommand command) implements Made {}

    /** The record is a concern about the person. */
    record About(ConcernCommand command, SubjectCommand subject) implements Made {}

    /** The record is not what its format promises; nothing of it is sent. */
    record Broken(String place, String fault) implements Made {}

    static Item brokenFile(String file, String fault) {
        return new Item(file, "", "", new Broken("", fault));
    }

    static Item of(String file, FileEntry entry, People people) {
        return switch (entry) {
            case BrokenRecord broken ->
                    new Item(file, "", "", new Broken(broken.place(), broken.fault()));
            case CustodianRecord record ->
                    new Item(
                            file,
                            record.recordId(),
                            record.type().wireName(),
                            made(record, people));
        };
    }

    private static Made made(CustodianRecord record, People people) {
        try {
            return switch (record.type()) {
                case PERSONAL -> people.detailsOf(record);
                case EDUCATION -> about(record, EducationDetails.concern(record), people);
                case HEALTH -> about(record, HealthDetails.concern(record), people);
                case CRIME_JUSTICE -> about(record, CrimeJusticeDetails.concern(record), people);
                case CHILDRENS_SERVICES ->
                        about(record, ChildrensServicesDetails.concern(record), people);
            };
        } catch (WrongShape fault) {
            return new Broken(fault.pointer(), fault.expected());
        }
    }

    private static Made about(CustodianRecord record, Concern concern, People people) {
        SubjectCommand subject = people.subjectOf(record);
        return new About(
                ConcernCommand.of(
                        record.custodian().id(),
                        record.recordId(),
                        subject.id(),
                        concern.occurred(),
                        concern.content()),
                subject);
    }
}
