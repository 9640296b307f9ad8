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

    private List<String> parallel(Parallel parallel, String only) {
        List<String> said = new ArrayList<>(List.of(words.fork(parallel) + only, words.join(parallel)));
        said.addAll(words.terms(parallel));
        return said;
    }

    private void tell(Block block, String number) {
        String only = words.only(block).map(words::bracketed).orElse("");
        if (block instanceof Step step) {
            List<String> said =
                    new ArrayList<>(List.of(words.name(step) + only, words.department(step), words.limit(step)));
            said.addAll(words.terms(step));
            words.marks().of(step.id()).ifPresent(mark -> said.add(mark.words()));
            lines.add(number + ". " + String.join(" · ", said));
        } else {
            lines.add(number + ". "
                    + (block instanceof Parallel parallel
                            ? String.join(" · ", parallel(parallel, only))
                            : words.group() + only));
            tell(block.parts(), number + ".");
        }
    }
}
