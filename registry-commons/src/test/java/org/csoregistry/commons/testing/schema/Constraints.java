package org.csoregistry.commons.testing.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.csoregistry.commons.text.CivilDate;
import org.csoregistry.commons.text.CountryCode;
import org.csoregistry.commons.text.InLanguages;
import org.csoregistry.commons.text.LanguageTag;
import org.csoregistry.commons.text.Text;
import org.csoregistry.commons.text.Theme;
import org.csoregistry.commons.text.WebAddress;

/** What the constraints of one property say in JSON Schema. */
final class Constraints {
    private static final String CIVIL_DATE = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$";

    private final Annotation[] annotations;

    Constraints(Annotation[] annotations) {
        this.annotations = annotations.clone();
    }

    void addToArray(ObjectNode array) {
        for (Annotation each : annotations) {
            if (each instanceof Size size) {
                if (size.min() > 0) {
                    array.put("minItems", size.min());
                }
                array.put("maxItems", size.max());
            } else if (each instanceof NotEmpty) {
                array.put("minItems", 1);
            } else {
                mustSayNothing(each);
            }
        }
    }

    void addToValue(ObjectNode value) {
        for (Annotation each : annotations) {
            if (each instanceof Text text) {
                text(value, text.max());
            } else if (each instanceof InLanguages languages) {
                text((ObjectNode) value.get("additionalProperties"), languages.max());
                if (languages.required()) {
                    value.put("minProperties", 1);
                }
            } else if (each instanceof Min min) {
                value.put("minimum", min.value());
            } else if (each instanceof Max max) {
                value.put("maximum", max.value());
            } else if (!addForm(value, each)) {
                mustSayNothing(each);
            }
        }
    }

    private static void text(ObjectNode text, int max) {
        text.put("minLength", 1).put("maxLength", max);
    }

    private static boolean addForm(ObjectNode value, Annotation constraint) {
        if (constraint instanceof Pattern pattern) {
            value.put("pattern", whole(pattern.regexp()));
        } else if (constraint instanceof WebAddress) {
            value.put(
                    "pattern",
                    whole(WebAddress.class.getAnnotation(Pattern.class).regexp()));
        } else if (constraint instanceof Theme) {
            value.put("pattern", whole(Theme.FORM)).put("maxLength", Theme.MAX);
        } else if (constraint instanceof CountryCode) {
            value.put("pattern", "^[A-Z]{2}$").put("description", "ISO 3166-1 alpha-2, or EU.");
        } else if (constraint instanceof LanguageTag) {
            value.put("pattern", ValueSchemas.LANGUAGE_TAG).put("description", "BCP 47.");
        } else if (constraint instanceof CivilDate) {
            value.put("pattern", CIVIL_DATE);
        } else {
            return false;
        }
        return true;
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    /** That a value is there is said by the object around it; other constraints must not be forgotten here. */
    private static void mustSayNothing(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (type != NotNull.class && type.isAnnotationPresent(Constraint.class)) {
            throw new IllegalStateException("the schemas do not know " + annotation);
        }
    }
}
