package org.csoregistry.commons.search;

import java.util.Map;

/**
 * A table of records that are searched. It has the columns {@code id}, {@code version}, {@code content} (JSON),
 * {@code search_text}, {@code search_version} and those that {@link #folded} names.
 */
public interface Searched {
    String table();

    /** The columns that are made by folding and their values, {@code search_text} among them, of a row's content. */
    Map<String, String> folded(String content);
}
