package org.csoregistry.organization.contact.web;

import java.util.List;
import org.csoregistry.organization.contact.domain.ContactView;

/** The shape of a list of contacts, for the OpenAPI document; there is one page only. */
record ContactPage(List<ContactView> items) {}
