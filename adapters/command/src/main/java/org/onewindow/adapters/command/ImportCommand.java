package org.onewindow.adapters.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.catalog.exchange.ExchangeFile;
import org.onewindow.catalog.exchange.ExchangeImport;
import org.onewindow.catalog.exchange.ItemFileWriter;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;

/** Turns exported records into item files of a hall, and tells what became of each that did not. */
final class ImportCommand {
    private final ImportArguments asked;
    private final Messages texts;

    ImportCommand(ImportArguments asked, Messages texts) {
        this.asked = asked;
        this.texts = texts;
    }

    /**
     * What was done.
     *
     * @param told for people
     * @param whole whether every record was imported
     */
    record Done(String told, boolean whole) {}

    Done run() throws IOException, UsageException {
        present(asked.rows());
        if (asked.materials().isPresent()) {
            present(asked.materials().orElseThrow());
        }
        try (CheckContainer container = new CheckContainer()) {
            Hall hall = container.checker().check(asked.into()).checked().values(Hall.class).stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new UsageException("usage.hall.none", asked.into().toString()));
            ExchangeImport imported = ExchangeImport.of(
                    file(), new ExchangeImport.Settings(hall, asked.form(), asked.chain(), asked.targetCodes()));
            List<Finding> unwritten = new ItemFileWriter(asked.into()).write(imported.items());
            List<Finding> findings = new ArrayList<>(imported.findings());
            findings.addAll(unwritten);
            int written = imported.items().size() - unwritten.size();
            String report = new FindingReport(container.messages(), asked.locale()).of(findings);
            return new Done(
                    report
                            + texts.text(
                                    "import.summary",
                                    asked.locale(),
                                    imported.records(),
                                    written,
                                    imported.records() - written,
                                    asked.into().resolve("items"))
                            + "\n",
                    findings.stream().noneMatch(Finding::stops));
        }
    }

    private ExchangeFile file() throws IOException {
        ExchangeFile rows = ExchangeFile.read(asked.rows());
        return asked.materials().isPresent()
                ? rows.withMaterials(ExchangeFile.read(asked.materials().orElseThrow()))
                : rows;
    }

    private static void present(Path file) throws UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("usage.file.none", file.toString());
        }
    }
}
