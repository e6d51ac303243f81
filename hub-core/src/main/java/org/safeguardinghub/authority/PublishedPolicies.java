package org.safeguardinghub.authority;

import org.safeguardinghub.sharing.Policy;

/**
 * The cells of each policy version ever published. A version never changes, so an answer may be
 * kept; which version is in force is a fact like any other and read with the rest.
 */
public interface PublishedPolicies {
    Policy of(int version);
}
