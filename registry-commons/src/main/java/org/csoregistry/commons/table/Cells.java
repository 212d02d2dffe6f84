package org.csoregistry.commons.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.csoregistry.commons.json.RegistryJson;

/** Values as the text of one cell, and back. Null stands for an empty cell. */
public final class Cells {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
    private static final String JOINT = "; ";

    private Cells() {}

    static String text(Kind kind, JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        return switch (kind) {
            case TEXT, DATE -> value.isTextual() ? Guard.on(value.textValue()) : value.toString();
            case LIST -> list(value);
            case NUMBER, TRUTH, TEXTS, OBJECT, JSON -> RegistryJson.write(value);
        };
    }

    private static String list(JsonNode values) {
        if (values.isEmpty()) {
            return null;
        }
        boolean plain = StreamSupport.stream(values.spliterator(), false).allMatch(Cells::joins)
                && !values.get(0).textValue().startsWith("[");
        return plain
                ? Guard.on(StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::textValue)
                        .collect(Collectors.joining(JOINT)))
                : RegistryJson.write(values);
    }

    /** Whether the text can stand among others and be told from them. */
    private static boolean joins(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isEmpty()
                && value.textValue().indexOf(';') < 0
                && value.textValue().strip().equals(value.textValue());
    }

    /**
     * What a cell says. A text that is not of its kind stays a text: who reads the record says what it should be.
     *
     * @throws JsonProcessingException where JSON is due and there is something else
     */
    public static JsonNode value(Kind kind, String cell) throws JsonProcessingException {
        return switch (kind) {
            case TEXT -> TextNode.valueOf(Guard.off(cell));
            case DATE -> TextNode.valueOf(Guard.off(cell).strip());
            case NUMBER -> number(Guard.off(cell).strip());
            case TRUTH -> truth(cell.strip());
            case LIST -> parts(cell);
            case TEXTS, OBJECT, JSON -> RegistryJson.MAPPER.readTree(cell);
        };
    }

    private static JsonNode number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return TextNode.valueOf(text);
        }
        // As it was written: 1.0 is not 1 to everybody.
        return text.matches("-?[0-9]{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : DecimalNode.valueOf(new BigDecimal(text));
    }

    private static JsonNode truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode parts(String cell) throws JsonProcessingException {
        if (cell.strip().startsWith("[")) {
            return RegistryJson.MAPPER.readTree(cell);
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : Guard.off(cell).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
