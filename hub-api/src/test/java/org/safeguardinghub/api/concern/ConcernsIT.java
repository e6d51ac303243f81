package org.safeguardinghub.api.concern;

/** What a concern can say, what follows it, and what is refused. Everybody is invented. */
class ConcernsIT extends ConcernTown
        implements CorrectedConcerns,
                WhatConcernsSay,
                PeopleInConcerns,
                FilesOfConcerns,
                LimitsOfConcerns {}
