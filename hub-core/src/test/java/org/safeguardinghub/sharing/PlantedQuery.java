package org.safeguardinghub.sharing;

import javax.sql.DataSource;

/** What no rule may be: it asks a database. The architecture tests must find it. */
public record PlantedQuery(DataSource database) {}
