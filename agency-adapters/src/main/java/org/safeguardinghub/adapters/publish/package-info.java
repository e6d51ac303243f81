/**
 * The command line that publishes custodian files: translate, send subjects before concerns, report
 * each record.
 */
@NullMarked
package org.safeguardinghub.adapters.publish;

import org.jspecify.annotations.NullMarked;
