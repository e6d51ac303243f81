package org.safeguardinghub.api.agreement;

import java.util.List;

/** Agreements as they stand, the newest first. */
record AgreementsBody(List<AgreementBody> agreements) {}
