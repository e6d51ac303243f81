/**
 * What an operator can ask and do on the management port: views and their replays, what waits
 * aside, and the master key. Ids, counts and classes of errors; no payloads.
 */
@NullMarked
package org.safeguardinghub.api.operate;

import org.jspecify.annotations.NullMarked;
