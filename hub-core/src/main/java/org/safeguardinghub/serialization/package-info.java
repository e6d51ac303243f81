/**
 * How events are written for ever: CBOR, under explicit names and revisions.
 *
 * <p>{@link org.safeguardinghub.serialization.EventCatalogue} knows every event class by the name
 * in its {@code EventName}; {@link org.safeguardinghub.serialization.StoredForm} is the serializer
 * over it. Ids are plain text, instants ISO text, enums their names, properties in alphabetical
 * order, so equal events have equal bytes, but for sets, which are written as they iterate. A
 * stored property that the class does not know is refused: ignoring it would drop part of a record
 * without anybody noticing. Old shapes are brought up to date by upcasters, which see the stored
 * form as {@code JsonNode}; every shape ever stored keeps a sample under {@code
 * src/test/resources/events}.
 */
@NullMarked
@ApplicationModule(displayName = "Serialization", allowedDependencies = "shared")
package org.safeguardinghub.serialization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
