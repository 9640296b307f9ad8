package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.onewindow.adapters.testkit.store.ScannedPage;
import org.onewindow.core.time.HallTime;

/** Somebody who applies for the approval of an enterprise's project, page by page. */
final class ApplicantInBrowser {
    private static final Map<String, String> PROJECT = Map.ofEntries(
            Map.entry("f.projectName", "精密连接器扩产项目"),
            Map.entry("f.projectCode", "2609-320583-04-01-123456"),
            Map.entry("f.constructionKind", "NEW"),
            Map.entry("f.industry", "ELECTRONICS"),
            Map.entry("f.town", "ZHANGPU"),
            Map.entry("f.siteAddress", "张浦镇俱进路 18 号"),
            Map.entry("f.projectContent", "新建厂房两幢，年产精密连接器八千万件。"),
            Map.entry("f.startDate", "2026-12-01"),
            Map.entry("f.endDate", "2028-06-30"),
            Map.entry("f.totalInvestment", "28000"),
            Map.entry("f.fixedAssets", "21000"),
            Map.entry("f.ownFunds", "12000"),
            Map.entry("f.bankLoans", "16000"),
            Map.entry("f.landArea", "33500"),
            Map.entry("f.buildingArea", "41200"),
            Map.entry("f.energyUse", "960"),
            Map.entry("f.waterUse", "25000"),
            Map.entry("f.contactPerson", "陆一鸣"),
            Map.entry("f.contactPhone", "0512 5555 0188"),
            Map.entry("f.legalRepresentativeId", "990101199001010019"));
    private static final List<String> PAPERS =
            List.of("request", "energy-registration", "planning-opinion", "land-pre-review", "environmental-approval");
    private static final List<String> DATED = List.of("land-pre-review", "environmental-approval");
    private final Browser browser;
    private final Path folder;

    ApplicantInBrowser(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** Young enough whenever the test runs. */
    static String issued() {
        return LocalDate.now(HallTime.ZONE).toString();
    }

    /** Fills in and hands in what the open page begins, with other answers where {@code other} says so; answers the application's id. */
    String handIn(Map<String, String> other) throws IOException {
        return handIn(other, () -> {});
    }

    /** The same; {@code look} at each page before it is filled in. */
    String handIn(Map<String, String> other, Runnable look) throws IOException {
        browser.press("main form[method=post] button");
        while (browser.path().contains("/form/")) {
            String here = browser.path();
            look.run();
            PROJECT.forEach((name, value) -> {
                if (browser.shows("[name='" + name + "']")) {
                    browser.type(name, other.getOrDefault(name, value));
                }
            });
            browser.press(".acts button[value=next]");
            assertThat(browser.path())
                    .as(browser.texts(".problems li").toString())
                    .isNotEqualTo(here);
        }
        look.run();
        String pdf = pdf();
        for (String material : List.of("request", "application-report")) {
            browser.type("file." + material, other.getOrDefault("file." + material, pdf));
        }
        browser.type("originals.application-report", "2");
        for (String material : PAPERS) {
            if (other.getOrDefault(material, "1").equals("1")) {
                browser.type("originals." + material, "1");
            }
        }
        for (String material : DATED) {
            if (other.getOrDefault(material, "1").equals("1")) {
                browser.type("issued-on." + material, issued());
            }
        }
        browser.press(".acts button[value=next]");
        assertThat(browser.texts(".problems li")).isEmpty();
        look.run();
        browser.type("signed", "yes");
        browser.press("main form.sheet button");
        assertThat(browser.path()).as(browser.texts(".problems li").toString()).endsWith("/receipt");
        return Path.of(browser.path()).getName(1).toString();
    }

    /** A page that was scanned, with those lines on it. */
    String scan(String... lines) throws IOException {
        return Files.write(folder.resolve("扫描件.png"), ScannedPage.png(lines)).toString();
    }

    /** A file that can be handed in. */
    String pdf() throws IOException {
        Path file = folder.resolve("材料.pdf");
        Files.writeString(file, "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        return file.toString();
    }

    /** The application of somebody who signs in for it; other answers where {@code other} says so. */
    String handedInBy(String login, Map<String, String> other) throws IOException {
        browser.becomes(login);
        browser.open("/apply/enterprise-approval");
        return handIn(other);
    }
}
