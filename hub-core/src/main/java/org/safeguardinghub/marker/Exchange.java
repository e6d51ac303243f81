package org.safeguardinghub.marker;

/**
 * Which sides of an exchange are recorded (SR-05). Neither is worth more than the other, and what
 * the child received lowers nothing.
 *
 * @param forVictim the child receives or expects something, or is spared a harm
 * @param forPerpetrator the abuser or a facilitator gains money or status
 */
public record Exchange(boolean forVictim, boolean forPerpetrator) {
    public boolean isRecorded() {
        return forVictim || forPerpetrator;
    }
}
