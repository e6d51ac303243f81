package org.safeguardinghub.api.auditreport;

import java.util.List;
import java.util.Map;

/**
 * What one event decided, and why. Source: interfaces, section 4.
 *
 * @param decisions one for each topic that it is counted under
 * @param why what was said in codes: the basis, what was checked and judged. The words are sealed
 */
record DecisionWhyBody(List<DecisionBody> decisions, Map<String, String> why) {}
