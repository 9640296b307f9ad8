package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.material.MaterialCodes;
import org.onewindow.core.text.Messages;
import org.onewindow.forms.comparison.ComparisonReport;
import org.onewindow.forms.comparison.FieldComparison;
import org.onewindow.forms.comparison.Said;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * Differences that comparison has found, put as points of the one-time notice (一次性告知): the clerk chooses which are to be corrected.
 * They name the field and who says otherwise, and repeat no value.
 */
@ApplicationScoped
class Differences {
    private final Messages messages;

    @Inject
    Differences(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Differences() {
        this(null);
    }

    /** The points for the fields whose keys are among {@code chosen}. */
    List<CorrectionNotice.Point> chosen(ComparisonReport report, List<String> chosen, ServiceItem item) {
        return report.differences().stream()
                .filter(field -> chosen.contains(field.field()))
                .map(field -> point(field, item))
                .toList();
    }

    private CorrectionNotice.Point point(FieldComparison field, ServiceItem item) {
        Said otherwise = field.compared().stream()
                .filter(each -> each.verdict().differs())
                .findFirst()
                .orElseThrow()
                .said();
        String code = otherwise.kind() == Said.Kind.REGISTER
                ? MaterialCodes.DIFFERS_FROM_REGISTER
                : MaterialCodes.DIFFERS_FROM_MATERIAL;
        Finding finding =
                Finding.warning(code, "/" + field.field(), field.label().zh(), nameOf(otherwise, item));
        return new CorrectionNotice.Point(
                finding.subject(),
                messages.text(finding, Locale.SIMPLIFIED_CHINESE),
                messages.mend(finding, Locale.SIMPLIFIED_CHINESE),
                messages.why(finding, Locale.SIMPLIFIED_CHINESE));
    }

    private static String nameOf(Said said, ServiceItem item) {
        return item.material(said.origin())
                .map(material -> material.name().zh())
                .orElse(said.title());
    }
}
