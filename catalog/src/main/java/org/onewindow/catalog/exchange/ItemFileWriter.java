package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.spi.finding.Finding;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes imported items as {@code items/<id>.yaml}. A file that is there already is left as it is. */
public final class ItemFileWriter {
    private static final int WIDTH = 120;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path folder;

    /**
     * A writer.
     *
     * @param hallFolder the folder with the hall's definitions
     */
    public ItemFileWriter(Path hallFolder) {
        folder = hallFolder.resolve("items");
    }

    /**
     * Writes every item that has no file yet.
     *
     * @return one error for each item whose file is there already
     */
    public List<Finding> write(Map<String, ObjectNode> items) throws IOException {
        Files.createDirectories(folder);
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> item : items.entrySet()) {
            try {
                Files.writeString(
                        folder.resolve(item.getKey() + ".yaml"),
                        yaml(item.getValue()),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                findings.add(Finding.error(
                        "OW-CAT-2112",
                        item.getKey(),
                        item.getValue().at("/name/zh").asText(),
                        "items/" + item.getKey() + ".yaml"));
            }
        }
        return findings;
    }

    private String yaml(ObjectNode item) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        return new Yaml(options).dump(mapper.convertValue(item, new TypeReference<Map<String, Object>>() {}));
    }
}
