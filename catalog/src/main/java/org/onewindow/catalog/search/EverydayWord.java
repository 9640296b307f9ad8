package org.onewindow.catalog.search;

import java.util.List;

/**
 * What people say and what the catalogue calls it: 开饭店, 开餐馆 mean 食品经营许可.
 *
 * @param say how people put it, at least one, none blank
 * @param means parts of items' names, at least one, none blank; an item whose name holds one of them is meant
 */
public record EverydayWord(List<String> say, List<String> means) {
    public EverydayWord {
        say = List.copyOf(say);
        means = List.copyOf(means);
    }
}
