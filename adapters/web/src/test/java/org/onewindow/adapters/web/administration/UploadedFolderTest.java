package org.onewindow.adapters.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFolderTest {
    @ParameterizedTest
    @CsvSource({
        "hall/hall.yaml, hall.yaml",
        "hall/items/filing.yaml, items/filing.yaml",
        "my hall\\items\\filing.yaml, items/filing.yaml",
        "hall.yaml, hall.yaml"
    })
    void a_file_goes_by_its_path_within_the_chosen_folder(String sent, String path) {
        assertThat(UploadedFolder.withoutFolder(sent)).isEqualTo(path);
    }
}
