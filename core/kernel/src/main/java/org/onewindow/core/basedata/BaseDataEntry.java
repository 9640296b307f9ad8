package org.onewindow.core.basedata;

import java.time.Instant;
import java.util.Map;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One filled-in sheet of base data. Holds personal data.
 *
 * @param id outside identifier
 * @param sheet the form, in the version it was saved under
 * @param data field key to value, as far as it was filled in; it may be wrong
 * @param usedAt when its owner chose it last; of several entries of one sheet the one chosen last fills forms, UTC
 * @param savedAt UTC
 * @param version counts how often it was saved, from 1
 */
public record BaseDataEntry(
        String id, DefinitionRef sheet, Map<String, Object> data, Instant usedAt, Instant savedAt, long version) {
    public BaseDataEntry {
        data = Map.copyOf(data);
    }

    @Override
    public String toString() {
        return "BaseDataEntry[" + id + ", " + sheet + "]";
    }
}
