package org.safeguardinghub.subject;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.SubjectId;

/**
 * Tells the hub of a child who is not born yet. Source: domain guide, section 2, unborn child.
 *
 * @param subject the new record's id, made by the hub; it stays the child's after the birth
 * @param mother the same agency's record of the mother
 */
public record RecordUnborn(SubjectId subject, AgencyId holder, SubjectId mother, Content content) {}
