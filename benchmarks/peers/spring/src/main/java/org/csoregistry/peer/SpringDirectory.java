package org.csoregistry.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The organization directory by the book of Spring Boot and JPA, for the benchmarks to be compared with. */
@SpringBootApplication
public class SpringDirectory {

    /** @param arguments none */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringDirectory.class, arguments);
    }
}
