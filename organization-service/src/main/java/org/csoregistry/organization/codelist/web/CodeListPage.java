package org.csoregistry.organization.codelist.web;

import java.util.List;
import org.csoregistry.organization.codelist.domain.CodeList;

/** All lists, without their codes. */
record CodeListPage(List<CodeList> items) {}
