package org.onewindow.adapters.web.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;

/** One person before the hall's pages: her browser keeps cookies, follows redirects, and says where a form comes from. */
public final class Guest {
    private static final int SEE_OTHER = 303;

    private final HttpClient browser;
    private final CookieManager cookies = new CookieManager();
    private final String hall;
    private final String language;

    Guest(String hall, String language) {
        this.browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.hall = hall;
        this.language = language;
    }

    /** Signs in by the page. */
    void signIn(String name) {
        send(open("/sign-in").form("/sign-in").with("name", name).with("password", PageHall.PASSWORD));
    }

    /** Opens a path of the hall. */
    public Page open(String path) {
        return ask(request(path).GET());
    }

    /** Sends a form, as its button would. */
    public Page send(Form form) {
        return ask(request(form.path())
                .header("Origin", hall)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body())));
    }

    /** Sends anything at all, as no page of the hall would. */
    public Page sendRaw(String path, String contentType, byte[] body) {
        return ask(request(path)
                .header("Origin", hall)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends a form from a page that is not the hall's. */
    public Page sendFrom(String origin, Form form) {
        return ask(request(form.path())
                .header("Origin", origin)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body())));
    }

    /** Forgets everything the hall has told the browser. */
    public void forgets() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hall + path))
                .header("Accept", "text/html,application/xhtml+xml")
                .header("Accept-Language", language);
    }

    /** After a form a browser asks anew, without the form's headers; Java's own following keeps them from JDK 25 on. */
    private Page ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == SEE_OTHER) {
                URI next = answer.uri()
                        .resolve(answer.headers().firstValue("Location").orElseThrow());
                return ask(request(next.toString().substring(hall.length())).GET());
            }
            return new Page(
                    answer.statusCode(),
                    answer.uri().getPath(),
                    Jsoup.parse(answer.body(), answer.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
