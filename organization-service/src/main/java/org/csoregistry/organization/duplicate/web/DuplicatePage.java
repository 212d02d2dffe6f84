package org.csoregistry.organization.duplicate.web;

import java.util.List;
import org.csoregistry.organization.duplicate.domain.DuplicateView;

/** The shape of a page, for the OpenAPI document. */
record DuplicatePage(List<DuplicateView> items, String next) {}
