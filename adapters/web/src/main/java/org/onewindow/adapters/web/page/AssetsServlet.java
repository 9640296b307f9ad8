package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Style, script and icon of the pages: a fixed list, nothing is looked up by a visitor's path. */
@Dependent
class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private record Asset(String resource, String mediaType) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            "/tokens.css", new Asset("/org/onewindow/adapters/web/assets/tokens.css", "text/css;charset=UTF-8"),
            "/hall.css", new Asset("/org/onewindow/adapters/web/assets/hall.css", "text/css;charset=UTF-8"),
            "/icon.svg", new Asset("/org/onewindow/adapters/web/assets/icon.svg", "image/svg+xml"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = ASSETS.get(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream content = AssetsServlet.class.getResourceAsStream(asset.resource())) {
            if (content == null) {
                throw new IOException("missing from the module: " + asset.resource());
            }
            byte[] bytes = content.readAllBytes();
            response.setContentType(asset.mediaType());
            response.setHeader("Cache-Control", "public, max-age=3600");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
