/**
 * What makes a disclosure lawful, as codes: the regime, the article, the condition and the power or
 * duty behind it. Source: domain guide, section 4.
 */
@NullMarked
@ApplicationModule(displayName = "Lawful basis", allowedDependencies = "shared")
package org.safeguardinghub.basis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
