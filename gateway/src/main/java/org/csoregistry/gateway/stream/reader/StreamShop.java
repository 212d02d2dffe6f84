package org.csoregistry.gateway.stream.reader;

import org.csoregistry.gateway.stream.crowd.Crowds;
import org.csoregistry.gateway.stream.source.Feeds;

/** What every reader works with. */
record StreamShop(Pace pace, StreamMetrics metrics, Feeds feeds, Turns turns, Crowds crowds) {}
