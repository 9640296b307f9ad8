package org.onewindow.examples.investment.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.onewindow.core.application.ApplicationLife;
import org.onewindow.core.hall.Hall;
import org.onewindow.routing.chain.Block;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;

/** Draws the way of an application through the hall as an SVG, from its approval chain and the table of its life. */
public final class WalkPicture {
    private static final int WIDTH = 168;
    private static final int HEIGHT = 58;
    private static final int GAP = 48;
    private static final int ROW = 78;
    private static final int MARGIN = 28;
    private static final int HEAD = 64;

    private final StringBuilder svg = new StringBuilder(8192);
    private final Hall hall;
    private final int middle;

    private WalkPicture(Hall hall, int middle) {
        this.hall = hall;
        this.middle = middle;
    }

    /** A box: where it stands, who acts there and what is done. */
    private record Box(int x, int y, LocalizedText who, LocalizedText what, boolean department) {}

    /**
     * The picture.
     *
     * @param chain whose blocks are steps or parallel blocks of steps
     * @param hall names the departments
     */
    public static String svg(Chain chain, Hall hall) {
        int rows = chain.blocks().stream()
                .mapToInt(block -> (int) block.steps().count())
                .max()
                .orElse(1);
        int columns = chain.blocks().size() + 4;
        int width = 2 * MARGIN + columns * WIDTH + (columns - 1) * GAP;
        int height = HEAD + rows * ROW + 64;
        WalkPicture picture = new WalkPicture(hall, HEAD + rows * ROW / 2);
        picture.draw(chain, width, height);
        return picture.svg.toString();
    }

    private void draw(Chain chain, int width, int height) {
        put(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                <title>%s</title>
                <style>
                text { font-family: system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; text-anchor: middle }
                .who { font-size: 18px; font-weight: 600; fill: #1f2f3f }
                .what { font-size: 14px; fill: #4a5a6a }
                .state { font-size: 13px; fill: #5f7183; letter-spacing: .04em }
                .head { font-size: 20px; font-weight: 600; fill: #1f2f3f; text-anchor: start }
                path { fill: none; stroke: #8aa0b4; stroke-width: 1.6 }
                </style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 8 4 0 8z" style="fill:#8aa0b4;stroke:none"/></marker></defs>
                <rect width="%d" height="%d" rx="14" fill="#f7f9fb"/>
                <text class="head" x="%d" y="38">%s · %s</text>
                """,
                width,
                height,
                width,
                height,
                chain.name().zh(),
                width,
                height,
                MARGIN,
                chain.name().zh(),
                chain.name().en());
        List<Box> before = column(0, List.of(box("申请人", "Applicant", "填表、提交", "fills in, hands in")));
        before = follow(before, column(1, List.of(box("综合受理", "Reception", "核对、受理", "checks, accepts"))));
        int column = 2;
        for (Block block : chain.blocks()) {
            before =
                    follow(before, column(column++, block.steps().map(this::box).toList()));
        }
        before = follow(before, column(column++, List.of(box("统一出件", "Issuing", "出件、送达", "lays ready, hands over"))));
        follow(before, column(column, List.of(box("档案", "Archive", "归档", "closes the file"))));
        states(chain.blocks().size(), height - 24);
        put("</svg>\n");
    }

    private Box box(Step step) {
        LocalizedText department =
                hall.department(step.department()).orElseThrow().name();
        return new Box(0, 0, shortened(department), step.name(), true);
    }

    /** Without the city's name, which all of them share. */
    private static LocalizedText shortened(LocalizedText name) {
        String zh = name.zh().replaceFirst("^昆山市", "").replaceFirst("（.*", "");
        return new LocalizedText(zh, name.en());
    }

    private static Box box(String whoZh, String whoEn, String whatZh, String whatEn) {
        return new Box(0, 0, new LocalizedText(whoZh, whoEn), new LocalizedText(whatZh, whatEn), false);
    }

    private List<Box> column(int column, List<Box> boxes) {
        List<Box> placed = new ArrayList<>();
        int top = middle - boxes.size() * ROW / 2;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            int y = top + i * ROW + (ROW - HEIGHT) / 2;
            placed.add(new Box(x(column), y, box.who(), box.what(), box.department()));
        }
        placed.forEach(this::draw);
        return placed;
    }

    private static int x(int column) {
        return MARGIN + column * (WIDTH + GAP);
    }

    private void draw(Box box) {
        int centre = box.x() + WIDTH / 2;
        put(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#b9c7d4\"/>%n",
                box.x(), box.y(), WIDTH, HEIGHT, box.department() ? "#e8f0f8" : "#ffffff");
        put(
                "<text class=\"who\" x=\"%d\" y=\"%d\">%s</text>%n",
                centre, box.y() + 25, box.who().zh());
        put(
                "<text class=\"what\" x=\"%d\" y=\"%d\">%s</text>%n",
                centre, box.y() + 45, box.what().zh());
    }

    private List<Box> follow(List<Box> from, List<Box> to) {
        for (Box left : from) {
            for (Box right : to) {
                int x1 = left.x() + WIDTH;
                int y1 = left.y() + HEIGHT / 2;
                int x2 = right.x() - 2;
                int y2 = right.y() + HEIGHT / 2;
                int bend = (x1 + x2) / 2;
                put(
                        "<path d=\"M%d %d C%d %d %d %d %d %d\" marker-end=\"url(#tip)\"/>%n",
                        x1, y1, bend, y1, bend, y2, x2, y2);
            }
        }
        return to;
    }

    /** Under each place the state in which the application leaves it, as the table of its life has it. */
    private void states(int blocks, int y) {
        List<ActName> leaving = new ArrayList<>(List.of(ActName.SUBMIT, ActName.ACCEPT));
        leaving.addAll(Collections.nCopies(blocks - 1, ActName.GIVE_OPINION));
        leaving.addAll(List.of(ActName.DECIDE, ActName.DELIVER, ActName.ARCHIVE));
        ApplicationState state = ApplicationState.DRAFT;
        for (int column = 0; column < leaving.size(); column++) {
            ActName act = leaving.get(column);
            // The issuing counter does two acts.
            state = after(act == ActName.DELIVER ? after(state, ActName.ISSUE) : state, act);
            put("<text class=\"state\" x=\"%d\" y=\"%d\">%s</text>%n", x(column) + WIDTH / 2, y, state);
        }
    }

    private static ApplicationState after(ApplicationState from, ActName act) {
        return ApplicationLife.after(from, act).orElseThrow();
    }

    private void put(String format, Object... values) {
        // Not the machine's line ends: the picture is the same everywhere.
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
