package org.onewindow.routing.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.routing.chain.Block;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Step;

/**
 * A part of the drawing. The way goes from top to bottom, and branches stand below one another beside a line that leads into each of them, so
 * that the drawing is narrow enough for a telephone.
 */
sealed interface Shape {
    /** Space between what follows one another. */
    int GAP = 28;

    /** How wide it is drawn at least. */
    int width();

    int height();

    /** How far below its top the way comes in from the side. */
    int entry();

    /** How far below its top the way goes out to the side. */
    int exit();

    void draw(Pen pen, int x, int y, int width);

    /** The shape of a block. */
    static Shape of(Block block, DrawingWords words) {
        if (block instanceof Step step) {
            return Box.of(step, words);
        }
        if (block instanceof Parallel parallel) {
            return Fork.of(parallel, words);
        }
        Column steps = Column.of(block.parts(), words);
        return words.only(block).<Shape>map(only -> new Frame(only, steps)).orElse(steps);
    }

    /** One step: who is asked for what, and how long it may take. */
    record Box(Optional<String> only, String name, List<String> said, List<String> terms, Optional<Marks.Mark> mark)
            implements Shape {
        private static final int WIDTH = 248;
        private static final int PADDING = 10;

        static Box of(Step step, DrawingWords words) {
            return new Box(
                    words.only(step),
                    words.name(step),
                    List.of(words.department(step), words.limit(step)),
                    words.terms(step),
                    words.marks().of(step.id()));
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return 2 * PADDING
                    + Lettering.ONLY.height(onlyLines())
                    + Lettering.NAME.height(nameLines())
                    + Lettering.DETAIL.height(details());
        }

        @Override
        public int entry() {
            return height() / 2;
        }

        @Override
        public int exit() {
            return height() / 2;
        }

        @Override
        public void draw(Pen pen, int x, int y, int width) {
            int middle = x + width / 2;
            pen.box(x, y, width, height(), fill(), only.isPresent());
            int next = pen.lines(onlyLines(), Lettering.ONLY, middle, y + PADDING);
            next = pen.lines(nameLines(), Lettering.NAME, middle, next);
            pen.lines(details(), Lettering.DETAIL, middle, next);
        }

        private String fill() {
            return mark.map(here -> switch (here.state()) {
                        case OPEN -> Pen.NOW;
                        case DONE -> Pen.DONE;
                        case CANCELLED, SET_ASIDE -> Pen.GONE;
                    })
                    .orElse(only.isPresent() ? Pen.SHEET : Pen.SOFT);
        }

        private List<String> onlyLines() {
            return only.map(text -> Lettering.ONLY.wrapped(text, WIDTH - 2 * PADDING))
                    .orElse(List.of());
        }

        private List<String> nameLines() {
            return Lettering.NAME.wrapped(name, WIDTH - 2 * PADDING);
        }

        private List<String> details() {
            return Stream.of(said.stream(), terms.stream(), mark.stream().map(Marks.Mark::words))
                    .flatMap(lines -> lines)
                    .flatMap(line -> Lettering.DETAIL.wrapped(line, WIDTH - 2 * PADDING).stream())
                    .toList();
        }
    }

    /** 串联: one after the other. */
    record Column(List<Shape> parts) implements Shape {
        static Column of(List<Block> blocks, DrawingWords words) {
            return new Column(
                    blocks.stream().map(block -> Shape.of(block, words)).toList());
        }

        @Override
        public int width() {
            return parts.stream().mapToInt(Shape::width).max().orElse(0);
        }

        @Override
        public int height() {
            return parts.stream().mapToInt(Shape::height).sum() + GAP * (parts.size() - 1);
        }

        @Override
        public int entry() {
            return parts.get(0).entry();
        }

        @Override
        public int exit() {
            Shape last = parts.get(parts.size() - 1);
            return height() - last.height() + last.exit();
        }

        @Override
        public void draw(Pen pen, int x, int y, int width) {
            int top = y;
            for (Shape part : parts) {
                if (top > y) {
                    pen.arrowDown(x + width / 2, top - GAP, top);
                }
                part.draw(pen, x, top, width);
                top += part.height() + GAP;
            }
        }
    }

    /** 并联: at the same time, between the bar where the ways part and the bar where they meet. */
    record Fork(Optional<String> only, String fork, List<String> joins, List<Shape> branches) implements Shape {
        private static final int SIDE = 30;
        private static final int BETWEEN = 14;
        private static final int PADDING = 7;

        static Fork of(Parallel parallel, DrawingWords words) {
            return new Fork(
                    words.only(parallel),
                    words.fork(parallel),
                    Stream.concat(Stream.of(words.join(parallel)), words.terms(parallel).stream())
                            .toList(),
                    parallel.parts().stream()
                            .map(branch -> Shape.of(branch, words))
                            .toList());
        }

        @Override
        public int width() {
            return branches.stream().mapToInt(Shape::width).max().orElse(0) + 2 * SIDE;
        }

        @Override
        public int height() {
            return head() + branches.stream().mapToInt(Shape::height).sum() + BETWEEN * (branches.size() + 1) + foot();
        }

        @Override
        public int entry() {
            return head() / 2;
        }

        @Override
        public int exit() {
            return height() - foot() / 2;
        }

        @Override
        public void draw(Pen pen, int x, int y, int width) {
            int left = x + SIDE / 2;
            int right = x + width - SIDE / 2;
            int top = y + head() + BETWEEN;
            int meeting = y + height() - foot();
            int lastEntry = top;
            int firstExit = meeting;
            for (Shape branch : branches) {
                branch.draw(pen, x + SIDE, top, width - 2 * SIDE);
                pen.arrowRight(left, x + SIDE, top + branch.entry());
                pen.line(x + width - SIDE, top + branch.exit(), right, top + branch.exit());
                lastEntry = top + branch.entry();
                firstExit = Math.min(firstExit, top + branch.exit());
                top += branch.height() + BETWEEN;
            }
            pen.line(left, y + head(), left, lastEntry);
            pen.arrowDown(right, firstExit, meeting);
            pen.box(x, y, width, head(), Pen.SHEET, only.isPresent());
            int next = pen.lines(onlyLines(), Lettering.ONLY, x + width / 2, y + PADDING);
            pen.lines(forkLines(), Lettering.NAME, x + width / 2, next);
            pen.box(x, meeting, width, foot(), Pen.SHEET, only.isPresent());
            pen.lines(joinLines(), Lettering.DETAIL, x + width / 2, meeting + PADDING);
        }

        private int head() {
            return 2 * PADDING + Lettering.ONLY.height(onlyLines()) + Lettering.NAME.height(forkLines());
        }

        private int foot() {
            return 2 * PADDING + Lettering.DETAIL.height(joinLines());
        }

        private List<String> onlyLines() {
            return only.map(text -> Lettering.ONLY.wrapped(text, width() - 2 * PADDING))
                    .orElse(List.of());
        }

        private List<String> forkLines() {
            return Lettering.NAME.wrapped(fork, width() - 2 * PADDING);
        }

        private List<String> joinLines() {
            return joins.stream()
                    .flatMap(line -> Lettering.DETAIL.wrapped(line, width() - 2 * PADDING).stream())
                    .toList();
        }
    }

    /** Several steps that are gone through in some cases only. */
    record Frame(String only, Column steps) implements Shape {
        private static final int PADDING = 10;

        @Override
        public int width() {
            return steps.width() + 2 * PADDING;
        }

        @Override
        public int height() {
            return 3 * PADDING + Lettering.ONLY.height(onlyLines()) + steps.height();
        }

        @Override
        public int entry() {
            return height() / 2;
        }

        @Override
        public int exit() {
            return height() / 2;
        }

        @Override
        public void draw(Pen pen, int x, int y, int width) {
            pen.box(x, y, width, height(), Pen.SHEET, true);
            int next = pen.lines(onlyLines(), Lettering.ONLY, x + width / 2, y + PADDING);
            steps.draw(pen, x + PADDING, next + PADDING, width - 2 * PADDING);
        }

        private List<String> onlyLines() {
            return Lettering.ONLY.wrapped(only, steps.width());
        }
    }
}
