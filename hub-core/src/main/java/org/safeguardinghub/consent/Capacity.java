package org.safeguardinghub.consent;

import java.time.LocalDate;

/**
 * Whether a child under 16 was found able to make this decision. It belongs to this decision and
 * carries over to no other; who judged, and why, is sealed with the content.
 */
public record Capacity(boolean competent, LocalDate judgedOn) {}
