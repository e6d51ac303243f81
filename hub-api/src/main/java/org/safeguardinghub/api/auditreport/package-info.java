/** The auditors' report, the decisions behind its figures, and what is taken out of the hub. */
@NullMarked
package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.NullMarked;
