package org.csoregistry.organization.merge.web;

import java.util.List;
import org.csoregistry.organization.merge.domain.MergeView;

/** The shape of a page, for the OpenAPI document. */
record MergePage(List<MergeView> items, String next) {}
