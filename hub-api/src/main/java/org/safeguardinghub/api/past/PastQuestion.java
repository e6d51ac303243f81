package org.safeguardinghub.api.past;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.SubjectId;

/**
 * Which part of a chronology is asked for, as of when.
 *
 * @param list which list it is: a cursor of one is unknown to every other
 */
record PastQuestion(
        SubjectId subject, AskedThen then, String list, int limit, @Nullable String cursor) {}
