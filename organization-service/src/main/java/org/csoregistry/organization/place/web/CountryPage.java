package org.csoregistry.organization.place.web;

import java.util.List;
import org.csoregistry.organization.place.domain.CountryView;

/** All countries, without numbers and without names in links. */
record CountryPage(List<CountryView> items) {}
