package org.safeguardinghub.subject;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.SubjectId;

/**
 * Tells the hub of a person.
 *
 * @param subject the new record's id, made by the hub
 * @param holder the agency whose record it is
 */
public record RecordSubject(SubjectId subject, AgencyId holder, Content content) {}
