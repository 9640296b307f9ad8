package org.onewindow.catalog.search;

import java.util.List;

/**
 * What people say and what the catalogue calls it: 开饭店, 开餐馆 mean 食品经营许可.
 *
 * @param say how people put it, at least one, none blank
 * @param means parts of items' names, at least one, none blank; an item whose name holds one of them is meant
 * @param also parts of items' names that it may mean, too, where the rest of the question speaks of them: 换法人 alone asks for the
 *     company's 变更登记, with 网吧 before it for that licence's 变更
 */
public record EverydayWord(List<String> say, List<String> means, List<String> also) {
    public EverydayWord {
        say = List.copyOf(say);
        means = List.copyOf(means);
        also = List.copyOf(also);
    }

    /** A saying that means one thing. */
    public EverydayWord(List<String> say, List<String> means) {
        this(say, means, List.of());
    }
}
