package org.csoregistry.commons.testing;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A collection by the file, as its callers see it.
 *
 * @param path such as {@code /v1/organizations}
 */
public record Transfers(String path) {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param query such as {@code ?country=MN}, or empty */
    public Response exported(RequestSpecification caller, String type, String query) {
        return caller.urlEncodingEnabled(false).accept(type).get(path + query);
    }

    public byte[] file(RequestSpecification caller, String type, String query) {
        Response answer = exported(caller, type, query);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer.asByteArray();
    }

    public Response imported(RequestSpecification caller, String type, byte[] file, String query) {
        return caller.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file)
                .post(path + "/imports" + query);
    }
}
