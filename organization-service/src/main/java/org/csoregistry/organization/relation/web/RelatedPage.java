package org.csoregistry.organization.relation.web;

import java.util.List;
import org.csoregistry.organization.domain.OrganizationView;
import org.csoregistry.organization.relation.domain.Period;

/**
 * The shape of a page of related organizations, for the OpenAPI document.
 *
 * @param next cursor of the next page; absent on the last
 * @param total all matches, if count=exact was asked for
 */
record RelatedPage(List<RelatedOrganization> items, String next, Long total) {

    /**
     * @param periods when it was related; one without days where they are not known
     * @param organization as it is now
     */
    record RelatedOrganization(List<Period> periods, OrganizationView organization) {}
}
