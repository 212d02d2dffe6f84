package org.csoregistry.commons.json;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.format.AbstractJsonFormatMapper;

/** JSON columns are written as everything else is. */
@JsonFormat
@PersistenceUnitExtension
class StoredJson extends AbstractJsonFormatMapper {

    @Override
    public <T> T fromString(CharSequence text, java.lang.reflect.Type type) {
        try {
            return RegistryJson.MAPPER.readValue(
                    text.toString(), RegistryJson.MAPPER.getTypeFactory().constructType(type));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a stored value is not a " + type.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, java.lang.reflect.Type type) {
        return RegistryJson.write(value);
    }
}
