package org.csoregistry.organization.place.web;

import java.util.List;
import org.csoregistry.organization.place.domain.PlatformView;

/** All platforms, without numbers and without names in links. */
record PlatformPage(List<PlatformView> items) {}
