package org.onewindow.adapters.testkit.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.ServiceTarget;

/**
 * Generates the sample catalogue: first the {@link #MATTERS} matters of 20 departments in {@code matters.txt}, then copies of
 * them as towns and streets would perform them, until there are enough. The same size and seed give the same items.
 */
public final class SampleCatalogue {
    /** How many items there are before the first copy. */
    public static final int MATTERS = 352;

    private static final int MOST = 100_000;
    private static final String[] PLACE_BEGINS = {
        "巴城", "千灯", "花桥", "周庄", "锦溪", "淀山", "张浦", "陆家", "周市", "玉山", "城东", "城西", "城南", "城北", "永兴", "太平", "和平", "青阳"
    };
    private static final String[] PLACE_MIDDLES = {"", "上", "下", "东", "西", "南", "北", "新", "老"};
    private static final String[] PLACE_ENDS = {"镇", "街道", "开发区", "高新区"};
    private static final String[] PERSON_MATERIALS = {"居民身份证", "居民户口簿", "申请表", "本人近期免冠照片", "委托书", "结婚证"};
    private static final String[] ENTERPRISE_MATERIALS = {"营业执照", "申请书", "法定代表人身份证明", "场所使用证明", "公司章程", "授权委托书"};

    private final Random random;
    private final List<SampleItem> items = new ArrayList<>();

    private SampleCatalogue(long seed) {
        random = new Random(seed);
    }

    /**
     * The first {@code size} items.
     *
     * @param size 1 to 100,000
     * @param seed fixes materials and places
     */
    public static List<SampleItem> of(int size, long seed) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a sample has 1 to " + MOST + " items, not " + size);
        }
        SampleCatalogue catalogue = new SampleCatalogue(seed);
        catalogue.readMatters();
        catalogue.copyUntil(size);
        return List.copyOf(catalogue.items.subList(0, size));
    }

    private void readMatters() {
        String[] department = {};
        int matter = 0;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                department = line.substring(1, line.length() - 1).split(" ", -1);
                matter = 0;
            } else {
                matter++;
                addMatter(department, matter, line.split(" \\| ", -1));
            }
        }
    }

    private void addMatter(String[] department, int matter, String[] columns) {
        String[] limits = columns[4].split("/", -1);
        String[] actions = columns[1].split(",", -1);
        Set<ServiceTarget> targets = targets(columns[3]);
        for (int i = 0; i < actions.length; i++) {
            items.add(new SampleItem(
                    String.format("000%s%03d%02d", department[1], matter, i + 1),
                    columns[0].replace("*", actions[i]),
                    department[0],
                    department[2],
                    ItemType.valueOf(columns[2]),
                    targets,
                    Integer.parseInt(limits[0]),
                    Integer.parseInt(limits[1]),
                    materials(targets)));
        }
    }

    /** Every matter in one place, then in the next. */
    private void copyUntil(int size) {
        int matters = items.size();
        for (int place = 0; items.size() < size; place++) {
            String name = place(place);
            for (int i = 0; i < matters && items.size() < size; i++) {
                SampleItem matter = items.get(i);
                int faster = matter.promised() > 1 ? random.nextInt(matter.promised()) : 0;
                items.add(new SampleItem(
                        matter.code() + String.format("%06d", place + 1),
                        matter.name() + "（" + name + "）",
                        matter.departmentId(),
                        name + matter.department(),
                        matter.type(),
                        matter.targets(),
                        matter.statutory(),
                        matter.promised() - faster,
                        materials(matter.targets())));
            }
        }
    }

    private static String place(int number) {
        int end = number / PLACE_BEGINS.length;
        int middle = end / PLACE_ENDS.length;
        return PLACE_BEGINS[number % PLACE_BEGINS.length]
                + PLACE_MIDDLES[middle % PLACE_MIDDLES.length]
                + PLACE_ENDS[end % PLACE_ENDS.length];
    }

    private List<String> materials(Set<ServiceTarget> targets) {
        String[] pool = targets.contains(ServiceTarget.NATURAL_PERSON) ? PERSON_MATERIALS : ENTERPRISE_MATERIALS;
        int first = random.nextInt(pool.length);
        int count = 1 + random.nextInt(3);
        List<String> materials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            materials.add(pool[(first + i) % pool.length]);
        }
        return materials;
    }

    private static Set<ServiceTarget> targets(String letters) {
        return switch (letters) {
            case "P" -> EnumSet.of(ServiceTarget.NATURAL_PERSON);
            case "E" -> EnumSet.of(ServiceTarget.ENTERPRISE);
            case "PE" -> EnumSet.of(ServiceTarget.NATURAL_PERSON, ServiceTarget.ENTERPRISE);
            default -> throw new IllegalArgumentException("no audience: " + letters);
        };
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SampleCatalogue.class.getResourceAsStream("matters.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
