package org.onewindow.adapters.web.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.onewindow.adapters.web.apply.MaterialForms.Posted;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.MaterialLine;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Necessity;

/**
 * A line of a bundle's list as the fields of materials show it: like a requirement, under a name of the page.
 *
 * @param line the id by which the desk knows it
 */
record AskedLine(String line, MaterialRequirement requirement) {
    static List<AskedLine> of(BundlePlan plan) {
        List<AskedLine> lines = new ArrayList<>();
        for (MaterialLine line : plan.materials()) {
            lines.add(new AskedLine(line.id(), requirement(line, "line-" + (lines.size() + 1))));
        }
        return lines;
    }

    private static MaterialRequirement requirement(MaterialLine line, String id) {
        MaterialRequirement first = line.uses().get(0).requirement();
        MaterialForm form = line.asFile() && line.onPaper()
                ? MaterialForm.PAPER_AND_ELECTRONIC
                : line.asFile() ? MaterialForm.ELECTRONIC : MaterialForm.PAPER;
        return new MaterialRequirement(
                id,
                line.name(),
                line.demanded() ? Necessity.REQUIRED : Necessity.OPTIONAL,
                first.main(),
                line.copies(),
                form,
                first.source(),
                first.issuer(),
                first.acquisition(),
                Set.of(),
                first.condition(),
                Optional.empty(),
                first.annexForm(),
                first.acceptanceCriteria(),
                line.freshness());
    }

    /** What was posted, under the names of the desk. */
    static List<SubmittedMaterial> materials(List<AskedLine> lines, Posted posted) {
        return posted.materials().stream()
                .flatMap(material -> lines.stream()
                        .filter(each -> each.requirement().id().equals(material.requirement()))
                        .map(each -> material.as(each.line())))
                .toList();
    }

    /** What the desk knows, under the names of the page; what no line asks for any more is left out. */
    static List<SubmittedMaterial> onPage(List<AskedLine> lines, List<SubmittedMaterial> materials) {
        return materials.stream()
                .flatMap(material -> lines.stream()
                        .filter(each -> each.line().equals(material.requirement()))
                        .map(each -> material.as(each.requirement().id())))
                .toList();
    }

    /** What was said to registers, with proofs under the names of the desk. */
    static Map<String, FieldRemark> remarks(List<AskedLine> lines, Map<String, FieldRemark> said) {
        return renamed(
                said,
                name -> lines.stream()
                        .filter(each -> each.requirement().id().equals(name))
                        .map(AskedLine::line)
                        .findFirst());
    }

    /** The same under the names of the page. */
    static Map<String, FieldRemark> remarksOnPage(List<AskedLine> lines, Map<String, FieldRemark> said) {
        return renamed(
                said,
                name -> lines.stream()
                        .filter(each -> each.line().equals(name))
                        .map(each -> each.requirement().id())
                        .findFirst());
    }

    private static Map<String, FieldRemark> renamed(
            Map<String, FieldRemark> said, Function<String, Optional<String>> name) {
        Map<String, FieldRemark> renamed = new TreeMap<>();
        said.forEach((field, remark) -> renamed.put(
                field, new FieldRemark(remark.reason(), remark.evidence().flatMap(name), remark.undertaken())));
        return renamed;
    }

    /** A finding of the desk, under the name of the page. */
    static Finding shown(List<AskedLine> lines, Finding finding) {
        return lines.stream()
                .filter(each -> each.line().equals(finding.subject()))
                .findFirst()
                .map(each -> new Finding(
                        finding.code(),
                        finding.severity(),
                        each.requirement().id(),
                        finding.place(),
                        finding.arguments()))
                .orElse(finding);
    }
}
