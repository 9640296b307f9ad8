package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/**
 * 设定依据: one provision an item rests on.
 *
 * @param document name of the law or document, not blank
 * @param number document number such as 国令673, or empty
 * @param article article, paragraph, item, or empty
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record LegalBasis(String document, String number, String article) {
    public LegalBasis {
        if (document.isBlank()) {
            throw new IllegalArgumentException("a legal basis names its document");
        }
    }

    @Override
    public String toString() {
        return "《" + document + "》" + (number.isEmpty() ? "" : "（" + number + "）") + article;
    }
}
