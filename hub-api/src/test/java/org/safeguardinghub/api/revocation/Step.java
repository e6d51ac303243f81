package org.safeguardinghub.api.revocation;

/** One of the things that readers do in turn: to ask this exit of this node, counted from 0. */
record Step(Exit exit, int node) {}
