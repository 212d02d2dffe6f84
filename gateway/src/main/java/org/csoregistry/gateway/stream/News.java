package org.csoregistry.gateway.stream;

import io.vertx.core.buffer.Buffer;

/**
 * Changes that have just come in, joined into one buffer that every live reader is sent as it is.
 *
 * @param before where a reader must stand for the buffer to be exactly what it lacks
 * @param after where it stands then
 */
record News(Position before, Position after, Buffer frames, int count) {}
