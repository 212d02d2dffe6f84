package org.csoregistry.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.MalformedBody;
import org.csoregistry.commons.problem.Violation;

/** Reads a draft and answers with every fault in it: syntax, then types, unknown names and rules together. */
@ApplicationScoped
public class DraftReader {
    /** All faults at once, as far as anybody would read them. */
    static final int MAX_FAULTS = 100;

    private static final JsonMapper STRICT = RegistryJson.MAPPER
            .rebuild()
            .addHandler(new FaultCollector())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Validator validator;

    DraftReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws MalformedBody if it is not JSON in UTF-8, or nested too deeply
     * @throws InvalidInput with all faults found
     */
    public <D extends Draft> D read(byte[] json, Class<D> type) {
        List<Violation> faults = new ArrayList<>();
        D draft = parse(json, type, faults);
        if (draft == null && faults.isEmpty()) {
            faults.add(Violation.at("", "must be an object"));
        }
        if (draft != null && faults.size() < MAX_FAULTS) {
            validator
                    .validate(draft)
                    .forEach(broken -> addUnlessKnown(
                            faults, Violation.at(pointer(broken.getPropertyPath()), broken.getMessage())));
            draft.contradictions().forEach(contradiction -> addUnlessKnown(faults, contradiction));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return draft;
    }

    private static <D> D parse(byte[] json, Class<D> type, List<Violation> faults) {
        ObjectReader reader = STRICT.readerFor(type).withAttribute(FaultCollector.FAULTS, faults);
        // As text, so that bytes which are not UTF-8 are refused rather than guessed at.
        try (JsonParser parser = STRICT.createParser(text(json))) {
            D draft = reader.readValue(parser);
            if (parser.nextToken() != null) {
                throw new MalformedBody("Something follows the JSON value.");
            }
            return draft;
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof StreamConstraintsException) {
                throw tooDeep();
            }
            faults.add(Violation.at(pointer(e), e.getPath().isEmpty() ? "must be an object" : "is of the wrong kind"));
            return null;
        } catch (JsonProcessingException e) {
            throw new MalformedBody(
                    e.getLocation() == null
                            ? "It is not JSON."
                            : "It stops being JSON at line %d, column %d."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new MalformedBody("It is not UTF-8.");
        }
    }

    private static String text(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static MalformedBody tooDeep() {
        return new MalformedBody("It is nested deeper than " + RegistryJson.MAX_DEPTH
                + " levels, has a value too long to read, or too many values.");
    }

    /** A value refused while it was read is missing afterwards; saying so twice would only confuse. */
    private static void addUnlessKnown(List<Violation> faults, Violation violation) {
        boolean known = faults.stream().map(Violation::pointer).anyMatch(violation.pointer()::equals);
        if (!known && faults.size() < MAX_FAULTS) {
            faults.add(violation);
        }
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
