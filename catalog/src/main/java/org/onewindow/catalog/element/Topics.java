package org.onewindow.catalog.element;

import java.util.List;

/**
 * 主题分类: under which headings people find an item, in the words of the national list.
 *
 * @param persons 面向自然人
 * @param organisations 面向法人
 * @param local 地方特色主题
 */
public record Topics(List<String> persons, List<String> organisations, List<String> local) {
    public Topics {
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
        local = List.copyOf(local);
    }
}
