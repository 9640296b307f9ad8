package org.onewindow.routing.drawing;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.routing.chain.Chain;
import org.onewindow.spi.time.TimeLimit;

/** Draws one chain from acceptance to the result. */
final class ChainPicture {
    private static final int MARGIN = 2;
    private static final int PILL = 40;
    /** What the words at the beginning and the end need. */
    private static final int LEAST_WIDTH = 304;

    private static final String FONTS = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

    private ChainPicture() {}

    static ItemSteps.Drawn of(Chain chain, TimeLimit promised, DrawingWords general) {
        DrawingWords words = general.of(chain);
        List<String> told = new ArrayList<>(Told.of(chain.blocks(), words));
        told.add(words.whole(chain, promised));
        return new ItemSteps.Drawn(chain.ref(), told, svg(chain, promised, words, told));
    }

    private static String svg(Chain chain, TimeLimit promised, DrawingWords words, List<String> told) {
        Shape.Column steps = Shape.Column.of(chain.blocks(), words);
        int inner = Math.max(steps.width(), LEAST_WIDTH);
        int width = inner + 2 * MARGIN;
        List<String> whole = Lettering.DETAIL.wrapped(words.whole(chain, promised), inner);
        int height = 2 * (MARGIN + PILL + Shape.GAP) + steps.height() + 8 + Lettering.DETAIL.height(whole) + 4;
        int middle = width / 2;
        String id = "steps-" + chain.ref().id();
        Pen pen = new Pen();
        pen.put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" lang=\"%s\" role=\"img\""
                        + " aria-labelledby=\"%s-title %s-desc\" font-family=\"%s\">",
                width, height, width, height, words.languageTag(), id, id, FONTS);
        pen.put("<title id=\"%s-title\">%s</title>", id, Pen.escaped(words.title(chain)));
        pen.put("<desc id=\"%s-desc\">%s</desc>", id, Pen.escaped(String.join("\n", told)));
        int y = MARGIN;
        pill(pen, words.begin(), middle, y, inner);
        y += PILL + Shape.GAP;
        pen.arrowDown(middle, y - Shape.GAP, y);
        steps.draw(pen, MARGIN, y, inner);
        y += steps.height() + Shape.GAP;
        pen.arrowDown(middle, y - Shape.GAP, y);
        pill(pen, words.end(), middle, y, inner);
        pen.lines(whole, Lettering.DETAIL, middle, y + PILL + 8);
        pen.put("</svg>");
        return pen.drawn();
    }

    private static void pill(Pen pen, String text, int middle, int y, int width) {
        pen.pill(middle - width / 2, y, width, PILL);
        pen.lines(List.of(text), Lettering.NAME, middle, y + (PILL - Lettering.NAME.leading()) / 2);
    }
}
