package org.safeguardinghub.api;

import javax.sql.DataSource;

/** What no resource may be: it asks a database. The architecture test must find it. */
record PlantedQuery(DataSource database) {}
