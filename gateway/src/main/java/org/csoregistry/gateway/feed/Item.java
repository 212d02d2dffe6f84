package org.csoregistry.gateway.feed;

/**
 * One change on a page, in the very bytes of the service.
 *
 * @param page the bytes of the whole page, never altered
 * @param from where the change begins in it
 * @param to where it has ended
 */
public record Item(EventHead head, byte[] page, int from, int to) {}
