package org.onewindow.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.PageHall;

/** A locality's own colours, emblem and name, with the module's templates as they are. */
class LocalThemeTest {
    private static final String GREEN = ":root { --act: #0b6e4f; --act-dark: #07503a; --act-soft: #e6f3ee; }\n";
    private static final String EMBLEM = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>";

    @TempDir
    private Path theme;

    @Test
    void colours_emblem_and_name_are_the_localitys_and_the_templates_the_modules() throws Exception {
        Files.writeString(theme.resolve("tokens.css"), GREEN);
        Files.writeString(theme.resolve("icon.svg"), EMBLEM);
        try (PageHall hall = PageHall.open(Map.of("onewindow.web.theme", theme.toString()))) {
            hall.publish(Map.of("hall.yaml", PageHall.files().get("hall.yaml").replace("投资项目窗口", "滨海市政务服务大厅")));
            Guest visitor = hall.stranger("zh-CN");

            String tokens = visitor.open("/assets/tokens.css").html().wholeText();
            assertThat(tokens.lastIndexOf("--act: #0b6e4f"))
                    .as("theirs goes behind ours")
                    .isGreaterThan(tokens.indexOf("--act: #17468f"));
            assertThat(visitor.open("/assets/icon.svg").html().selectFirst("circle"))
                    .isNotNull();
            assertThat(visitor.open("/").one(".brand").text()).contains("滨海市政务服务大厅");
            assertThat(visitor.open("/").one(".brand img").attr("src")).isEqualTo("/assets/icon.svg");
            assertThat(visitor.open("/").shows("a[href='/items/approval']")).isTrue();
        }
    }

    @Test
    void a_template_of_the_localitys_goes_before_the_modules() throws Exception {
        Files.createDirectories(theme.resolve("pages"));
        Files.writeString(
                theme.resolve("pages/track.html"),
                "{% extends \"layout\" %}{% block title %}{% endblock %}{% block content %}滨海查询{% endblock %}");
        try (PageHall hall = PageHall.open(Map.of("onewindow.web.theme", theme.toString()))) {
            assertThat(hall.stranger("zh-CN").open("/track").text()).isEqualTo("滨海查询");
            assertThat(hall.stranger("zh-CN").open("/sign-in").shows("[name=password]"))
                    .isTrue();
        }
    }

    @Test
    void every_text_of_the_modules_own_colours_can_be_read() {
        assertThat(Contrast.weakIn(tokens(Optional.empty()))).isEmpty();
    }

    @Test
    void a_theme_whose_colours_can_be_read_has_nothing_weak_and_another_is_told_which() throws IOException {
        Files.writeString(theme.resolve("tokens.css"), GREEN);
        assertThat(Contrast.weakIn(tokens(Optional.of(theme)))).isEmpty();

        Files.writeString(
                theme.resolve("tokens.css"), ":root { --quiet: #aaaaaa; /* --quiet: #000000; */ --act: #ffcc00 }\n");
        assertThat(Contrast.weakIn(tokens(Optional.of(theme))))
                .extracting(Contrast.Weak::text, Contrast.Weak::ground)
                .contains(tuple("quiet", "paper"), tuple("#ffffff", "act"))
                .doesNotContain(tuple("ink", "paper"));
    }

    @Test
    void contrast_is_counted_as_the_guidelines_say() {
        assertThat(Contrast.weakIn(":root{--ink:#777777;--paper:#ffffff;}"))
                .singleElement()
                .satisfies(weak -> assertThat(weak.ratio()).isBetween(4.47, 4.49));
        assertThat(Contrast.weakIn(":root{--ink:#767676;--paper:#ffffff;}")).isEmpty();
        assertThat(Contrast.weakIn(":root{--ink:#123456;--paper:#123456;}"))
                .singleElement()
                .satisfies(weak -> assertThat(weak.ratio()).isEqualTo(1.0));
    }

    private static String tokens(Optional<Path> folder) {
        return new String(new Theme(folder).extended("tokens.css"), StandardCharsets.UTF_8);
    }
}
