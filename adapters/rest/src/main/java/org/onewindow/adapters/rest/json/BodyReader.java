package org.onewindow.adapters.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.core.act.Json;
import org.onewindow.spi.finding.Finding;

/** Reads a JSON body, or names everything that is wrong with it. */
@Dependent
class BodyReader {
    private final ObjectMapper mapper;

    @Inject
    BodyReader(Json json) {
        this.mapper = json.mapper();
    }

    /**
     * The body as {@code type}.
     *
     * @throws ProblemException with every finding, if it is no such value
     * @throws IOException if the connection broke or the body is too long
     */
    Object read(InputStream body, Type type) throws IOException {
        JsonNode tree = tree(body);
        List<Finding> findings = BodyCheck.findings(tree, Shapes.of(type));
        if (!findings.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemKind.MALFORMED, findings));
        }
        try {
            return mapper.readerFor(mapper.constructType(type)).readValue(tree);
        } catch (JsonMappingException e) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID, Finding.error("OW-WEB-2008", pointer(e))));
        }
    }

    private JsonNode tree(InputStream body) throws IOException {
        try (JsonParser parser = mapper.createParser(body).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            JsonNode tree = mapper.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw malformed("OW-WEB-2001", parser.currentLocation());
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw malformed("OW-WEB-2002", e.getLocation());
        } catch (JsonProcessingException e) {
            throw malformed("OW-WEB-2001", e.getLocation());
        }
    }

    private static ProblemException malformed(String code, JsonLocation where) {
        String line = Integer.toString(where == null ? 1 : Math.max(1, where.getLineNr()));
        String column = Integer.toString(where == null ? 1 : Math.max(1, where.getColumnNr()));
        return new ProblemException(Problem.of(ProblemKind.MALFORMED, Finding.error(code, "", line, column)));
    }

    /** Where the value stands that a constructor did not take. */
    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
