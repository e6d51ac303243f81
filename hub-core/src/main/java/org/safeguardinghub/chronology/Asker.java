package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Reader;

/** Who asks and why: no read of the hub is possible without it. */
public record Asker(Reader reader, Purpose purpose, @Nullable String caseReference) {}
