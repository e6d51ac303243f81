package org.safeguardinghub.letters;

/**
 * Events that wait for the first of them to be handled.
 *
 * @param group the view that could not handle it
 * @param sequence an id
 * @param letters how many wait
 * @param firstError the class of what the first of them failed with
 * @param waitingSince when the first was set aside, ISO text
 */
public record WaitingSequence(
        String group, String sequence, long letters, String firstError, String waitingSince) {}
