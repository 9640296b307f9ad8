package org.onewindow.examples.investment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium in which one person after the other uses the hall; whoever has none skips the test and reads why. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String PASSWORD = "onewindow-demo";

    private final URI hall;
    private final ChromeDriver driver;

    private Browser(URI hall, ChromeDriver driver) {
        this.hall = hall;
        this.driver = driver;
    }

    /** A browser before the front page of {@code hall}, asking for pages in {@code language}. */
    static Browser before(URI hall, String language) {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(chromium.isPresent(), "no chromium on this machine: the pages are not tried in a browser");
        assumeTrue(chromedriver.isPresent(), "no chromedriver on this machine: the pages are not tried in a browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(hall, new ChromeDriver(service, options));
        browser.open("/");
        return browser;
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a path of the hall. */
    void open(String path) {
        driver.get(hall.resolve(path).toString());
    }

    /** The path that is open. */
    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Signs in as one of the demonstration's people, whoever was before. */
    void becomes(String login) {
        driver.manage().deleteAllCookies();
        open("/sign-in");
        type("name", login);
        type("password", PASSWORD);
        press("main form button");
    }

    /** Puts {@code text} into the first such field that can be seen, in place of what is there. */
    void type(String name, String text) {
        String selector = "[name='" + name + "']";
        WebElement field = driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseGet(() -> one(selector));
        String type = String.valueOf(field.getDomProperty("type"));
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(text);
        } else if (type.equals("radio") || type.equals("checkbox")) {
            one("[name='" + name + "'][value='" + text + "']").click();
        } else if (type.equals("date")) {
            driver.executeScript("arguments[0].value = arguments[1]", field, text);
        } else if (type.equals("file")) {
            field.sendKeys(text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
    }

    /** What stands in the field. */
    String value(String name) {
        return String.valueOf(one("[name='" + name + "']").getDomProperty("value"));
    }

    /** Drops a file, or where {@code name} is empty a text, as people do with a mouse. */
    void drop(String selector, String name, String content) {
        driver.executeScript("""
                const data = new DataTransfer();
                if (arguments[1]) {
                  data.items.add(new File([arguments[2]], arguments[1]));
                } else {
                  data.setData("text/plain", arguments[2]);
                }
                for (const type of ["dragenter", "dragover", "drop"]) {
                  document.querySelector(arguments[0]).dispatchEvent(
                      new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
                }
                """, selector, name, content);
    }

    /** Presses a button or link and waits for the page it leads to. */
    void press(String selector) {
        WebElement before = one("html");
        one(selector).click();
        await(before);
    }

    /** Opens what is folded up; stays on the page. */
    void unfold(String details) {
        one(details + " > summary").click();
    }

    /** Presses one key, as somebody does who uses no mouse, and waits for the page it leads to. */
    void key(CharSequence key) {
        WebElement before = one("html");
        driver.switchTo().activeElement().sendKeys(key);
        await(before);
    }

    /** Presses keys that lead to no other page. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses Tab until {@code name} has the focus. */
    void tabTo(String name) {
        for (int i = 0; i < 200; i++) {
            if (name.equals(driver.switchTo().activeElement().getDomAttribute("name"))) {
                return;
            }
            pressTab();
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    /** Presses Tab until the link to {@code path} has the focus. */
    void tabToLink(String path) {
        for (int i = 0; i < 200; i++) {
            if (path.equals(driver.switchTo().activeElement().getDomAttribute("href"))) {
                return;
            }
            pressTab();
        }
        throw new AssertionError("Tab never comes to " + path);
    }

    /** Not sent to the element that has the focus: a field for files would take the key for a path. */
    private void pressTab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
    }

    private void await(WebElement before) {
        // Between two pages the driver may know the old one's nodes no longer and not call them stale yet; it is asked
        // again.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(before));
        new WebDriverWait(driver, PATIENCE)
                .until(page -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    private WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Whether there is such an element. */
    boolean shows(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** The text of every such element. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The text of the page. */
    String text() {
        return one("main").getText();
    }

    /** The addresses within the hall that such links lead to. */
    List<String> links(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(link ->
                        URI.create(String.valueOf(link.getDomProperty("href"))).getPath())
                .distinct()
                .toList();
    }

    /** Forgets who is signed in, as a hall does after some hours, and leaves the page open. */
    void losesItsSignIn() {
        driver.manage().deleteCookieNamed("onewindow-session");
    }

    /** How far the page is wider than a window of {@code width}; 0 if it fits. */
    long overflowAt(int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        Object wide = driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return Math.max(0, Long.parseLong(String.valueOf(wide)));
    }

    /** What axe finds wrong with the page for people who see, hear or move differently. */
    String accessibility() {
        driver.executeScript(axe());
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then((result) => done(result.violations.map((violation) =>
                    violation.id + ": " + violation.nodes.map((node) => node.html).join(" ")).join("\\n")));
                """));
    }

    private static String axe() {
        try (InputStream script = Browser.class.getClassLoader().getResourceAsStream(AXE)) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
