package org.onewindow.routing.drawing;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.routing.chain.Block;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Step;

/** A chain in words, one line for each step or block; inside the second block 2.1, 2.2 and so on. */
final class Told {
    private final DrawingWords words;
    private final List<String> lines = new ArrayList<>();

    private Told(DrawingWords words) {
        this.words = words;
    }

    static List<String> of(List<Block> blocks, DrawingWords words) {
        Told told = new Told(words);
        told.tell(blocks, "");
        return told.lines;
    }

    private void tell(List<Block> blocks, String outer) {
        for (int i = 0; i < blocks.size(); i++) {
            tell(blocks.get(i), outer + (i + 1));
        }
    }

    private void tell(Block block, String number) {
        String only = words.only(block).map(words::bracketed).orElse("");
        if (block instanceof Step step) {
            lines.add(number + ". "
                    + String.join(" · ", words.name(step) + only, words.department(step), words.limit(step)));
        } else {
            lines.add(number + ". "
                    + (block instanceof Parallel parallel
                            ? words.fork(parallel) + only + " · " + words.join(parallel)
                            : words.group() + only));
            tell(block.parts(), number + ".");
        }
    }
}
