package org.safeguardinghub.api;

/** Where children live, what is opened in an emergency, what is done against harm. */
class AroundChildrenIT extends ChildTown
        implements PlacedChildren, EmergencyReads, MeasuresAndEpisodes {}
