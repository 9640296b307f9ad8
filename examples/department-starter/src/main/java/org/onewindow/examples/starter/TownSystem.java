package org.onewindow.examples.starter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.onewindow.adapters.outbound.OutsideAnswer;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.adapters.outbound.UnreachableException;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/** Hands dispatches to the town's approval system; it answers with its number at once, and calls back with its opinion. */
@ApplicationScoped
public class TownSystem implements DepartmentAdapter {
    private final OutsideCalls calls;
    private final Json json;

    @Inject
    public TownSystem(OutsideCalls calls, Json json) {
        this.calls = calls;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TownSystem() {
        this(null, null);
    }

    private record Settings(URI address, Duration patience) {
        static Settings of(SettingsReader reader) {
            return new Settings(reader.address("url"), reader.duration("patience", Duration.ofSeconds(10)));
        }
    }

    @Override
    public String kind() {
        return "town-system"; // what hall.yaml says: adapter: town-system
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        SettingsReader reader = binding.reader();
        Settings.of(reader);
        return reader.problems();
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        Settings settings = Settings.of(binding.reader());
        HttpRequest request = HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(dispatch)))
                .build();
        try {
            return understood(calls.send(request, settings.patience()), binding);
        } catch (UnreachableException | IOException e) {
            throw new DepartmentUnreachableException(binding.department() + " is out of reach", e); // tried again
        }
    }

    private DispatchAnswer understood(OutsideAnswer answer, DepartmentBinding binding) throws IOException {
        JsonNode said = json.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
        if (answer.status() == 422) {
            return new DispatchAnswer.Refused(List.of(said.path("reasons").toString()));
        }
        String number = said.path("departmentNumber").asText("");
        if (answer.status() / 100 != 2 || number.isBlank()) {
            throw new IOException("nothing proves that " + binding.department() + " has it");
        }
        return new DispatchAnswer.Taken(number);
    }
}
