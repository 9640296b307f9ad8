package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.MaterialSource;

/** Who has to fetch a paper from somebody is told from whom. */
final class IssuerIsNamed implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        item.materials().stream()
                .filter(each -> each.source() != MaterialSource.APPLICANT
                        && each.issuer().isBlank())
                .forEach(each -> findings.warning(
                        "OW-CAT-1209",
                        item.document(),
                        each.pointer(),
                        each.name().zh()));
    }
}
